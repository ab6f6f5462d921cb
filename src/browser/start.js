// Starts the app. A file of its own, for a strict Content-Security-Policy allows no inline
// script. The build writes the names of the app's files into the script element.
const { app, wasm } = document.querySelector("script[data-app]").dataset;
const beside = (name) => new URL(name, document.baseURI);

try {
  const { default: start } = await import(beside(app));
  await start({ module_or_path: beside(wasm) });
} catch (error) {
  document.getElementById("start-failed").hidden = false;
  throw error;
}
