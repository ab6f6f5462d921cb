// Segments of a day, a line for each category. It says nothing when it has drawn: it has when
// its segments are in the document.
"use strict";
events().then((events) => {
  const names = [...new Set(events.map((event) => event.category))].sort();
  const lines = names.map((name) => ({
    label: name,
    data: events.filter((event) => event.category === name).map((event) => {
      const start = new Date(event.date);
      return { timeRange: [start, new Date(start.getTime() + 86_400_000)], val: event.importance };
    }),
  }));
  TimelinesChart()(document.getElementById("chart")).enableAnimations(false).width(1240).maxHeight(600).data([{ group: "", data: lines }]);
  const look = () => document.querySelector(".series-segment") ? drawn() : requestAnimationFrame(look);
  look();
});
