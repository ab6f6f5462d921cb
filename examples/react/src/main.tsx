import { createRoot } from "react-dom/client";
import { define } from "hito-timeline/react";
import { App } from "./App.tsx";

define(`${import.meta.env.BASE_URL}hito/`);
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
