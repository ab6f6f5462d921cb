// Who is compared, and how a reader zooms and pans there.

const CTRL = 2;
const wheel = (page, at, deltaY, modifiers = 0) => page.tell("Input.dispatchMouseEvent", { type: "mouseWheel", x: at.x, y: at.y, deltaX: 0, deltaY, modifiers });
const mouse = (page, type, x, y) => page.tell("Input.dispatchMouseEvent", { type, x, y, button: type === "mouseMoved" ? "none" : "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: type === "mouseMoved" ? 0 : 1 });
/** There and back again: five steps one way, five the other, as often as needed. */
const there = (n) => n % 10 < 5;

/** The middle of an element. */
export const middle = (page, selector) => page.value(`(() => { const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + Math.min(box.height, innerHeight - box.y) / 2) }; })()`);

const drag = {
  begin: (page, at) => mouse(page, "mousePressed", at.x, at.y),
  step: (page, at, n) => mouse(page, "mouseMoved", at.x + (n % 40 < 20 ? n % 20 : 20 - (n % 20)) * 12 - 120, at.y),
  end: (page, at) => mouse(page, "mouseReleased", at.x - 120, at.y),
};
const wheels = (modifiers) => ({ step: (page, at, n) => wheel(page, at, there(n) ? -100 : 100, modifiers) });

/** The release first: ratios are to it. */
export const LIBRARIES = [
  { name: "Hito", path: "/?lang=en&src=", mark: "hito:drawn", surface: ".stage", zoom: wheels(CTRL), pan: drag },
  { name: "ECharts", version: "echarts", path: "/peers/echarts.html?src=", mark: "drawn", surface: "#chart", zoom: wheels(0), pan: drag },
  { name: "vis-timeline", version: "vis-timeline", path: "/peers/vis.html?src=", mark: "drawn", surface: ".vis-panel.vis-center", zoom: wheels(0), pan: drag },
  {
    name: "TimelineJS3", version: "@knight-lab/timelinejs", path: "/peers/timelinejs.html?src=", mark: "drawn", surface: ".tl-timenav",
    // It has buttons to zoom, and the wheel pans.
    zoom: {
      step: async (page, at, n) => {
        const button = await middle(page, `.tl-menubar-button:nth-child(${there(n) ? 1 : 2})`);
        await mouse(page, "mousePressed", button.x, button.y);
        await mouse(page, "mouseReleased", button.x, button.y);
      },
    },
    pan: drag,
  },
  {
    name: "timelines-chart", version: "timelines-chart", path: "/peers/timelines-chart.html?src=", mark: "drawn", surface: ".chart-zoom-selection, .series-segment", at: { x: 640, y: 200 },
    // A drag chooses what to zoom to; nothing pans.
    zoom: {
      step: async (page, at) => {
        await mouse(page, "mousePressed", at.x - 300, at.y);
        await mouse(page, "mouseMoved", at.x, at.y);
        await mouse(page, "mouseMoved", at.x + 300, at.y);
        await mouse(page, "mouseReleased", at.x + 300, at.y);
      },
    },
  },
];
