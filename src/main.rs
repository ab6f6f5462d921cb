//! The browser entry: mounts the app.

fn main() {
    yew::Renderer::<hito::view::App>::new().render();
}
