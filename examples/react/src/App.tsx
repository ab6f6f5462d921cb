import { useState } from "react";
import type { HitoAttributes } from "hito-timeline/react";

const FILE = `${import.meta.env.BASE_URL}hito/data/mexico-anti-trafficking.json`;

/** A timeline whose view the page chooses, and which tells the page what is open. */
export function App() {
  const [view, setView] = useState<HitoAttributes["view"]>("list");
  const [open, setOpen] = useState<string | null>(null);
  return (
    <main>
      <h1>Our campaign</h1>
      <p>
        <button type="button" onClick={() => setView(view === "list" ? "table" : "list")}>Another view</button>
        <output>{open ?? "nothing is open"}</output>
      </p>
      <hito-timeline src={FILE} lang="en" view={view} category="treaty" onhito-select={({ detail }) => setOpen(detail.event)}>
        <a href={FILE}>The timeline as a file</a>
      </hito-timeline>
    </main>
  );
}
