import { render } from "preact";
import "./style/page-styles.css";
import "./style/scenarios.css";
import "./style/pipeline.css";
import "./style/gallery.css";
import { Gallery } from "./gallery/gallery-page.tsx";

const root = document.getElementById("gallery");
if (root) render(<Gallery />, root);
