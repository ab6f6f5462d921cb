import type { Plugin } from "vite";

/** Serves the files of the app under `hito/` while a site is made, and writes them there when it is built. */
export default function hito(): Plugin;
