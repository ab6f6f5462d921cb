// A slide for each event, grouped by category.
"use strict";
events().then((events) => {
  const el = document.getElementById("chart");
  el.style.cssText = "width: 1240px; height: 600px";
  const slides = events.map((event) => {
    const [year, month, day] = event.date.split("-").map(Number);
    return { unique_id: event.id, group: event.category, start_date: { year, month, day }, text: { headline: event.title } };
  });
  const script_path = new URL("/npm/@knight-lab/timelinejs/dist/js/", location).href;
  const chart = new TL.Timeline("chart", { events: slides }, { script_path });
  chart.on("ready", drawn);
});
