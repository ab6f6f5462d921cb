// Defines <hito-timeline> from a folder that holds the files of the app. They stay as they are: a
// bundler that renamed or moved one of them would break the others, and links out of the element
// lead to the app's own page, which is in that folder too.

/** The folder that the Vite plugin serves and writes, seen from the page. */
export const FOLDER = "hito/";

/** Loads the element; the promise is kept once it is defined. */
export async function define(folder = FOLDER) {
  const home = new URL(`${folder}`.replace(/\/?$/, "/"), document.baseURI);
  await import(/* @vite-ignore */ /* webpackIgnore: true */ new URL("hito.js", home).href);
  return customElements.whenDefined("hito-timeline");
}
