import hito from "hito-timeline/vite";

// Relative, so that the page works from any folder.
export default { base: "./", plugins: [hito()] };
