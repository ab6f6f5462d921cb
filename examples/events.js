// Listens to a timeline, and asks it for something.
const timeline = document.querySelector("hito-timeline");
const told = document.getElementById("told");

for (const name of ["hito-ready", "hito-select", "hito-change", "hito-error"]) {
  timeline.addEventListener(name, ({ detail }) => {
    const line = document.createElement("li");
    line.textContent = `${name} ${JSON.stringify(detail)}`;
    told.append(line);
  });
}
timeline.addEventListener("hito-select", ({ detail }) => {
  document.getElementById("open").textContent = detail.event ?? "Nothing is open";
});
document.getElementById("treaties").addEventListener("click", () => timeline.setAttribute("category", "treaty"));
