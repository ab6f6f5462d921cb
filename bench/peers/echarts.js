// A scatter over time, one row for each category; `large`, as its manual advises for many points.
"use strict";
events().then((events) => {
  const el = document.getElementById("chart");
  el.style.cssText = "width: 1240px; height: 600px";
  const chart = echarts.init(el);
  const names = [...new Set(events.map((event) => event.category))].sort();
  chart.on("finished", function first() {
    chart.off("finished", first);
    drawn();
  });
  chart.setOption({
    animation: false,
    tooltip: { formatter: (at) => events[at.dataIndex].title },
    xAxis: { type: "time" },
    yAxis: { type: "category", data: names },
    dataZoom: [{ type: "inside", filterMode: "weakFilter" }],
    series: [{ type: "scatter", large: true, data: events.map((event) => [event.date, event.category]) }],
  });
});
