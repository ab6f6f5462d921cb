// Points in groups, as its examples have them.
"use strict";
events().then((events) => {
  const names = [...new Set(events.map((event) => event.category))].sort();
  const items = events.map((event) => ({ id: event.id, group: event.category, content: event.title, start: event.date, type: "point" }));
  const groups = names.map((name) => ({ id: name, content: name }));
  const chart = new vis.Timeline(document.getElementById("chart"), new vis.DataSet(items), new vis.DataSet(groups), { height: 600 });
  chart.on("changed", function first() {
    chart.off("changed", first);
    drawn();
  });
});
