import fontUrl from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";

/** What a mark looks like, and where it says so: all that our style sheets set on charts. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant-numeric",
  "text-anchor",
] as const;

const PADDING = 16;
const LINE_HEIGHT = 20;
/** Pixels of the picture per pixel of the page: sharp in print and on fine screens. */
const PNG_SCALE = 3;

export interface PictureText {
  readonly title: string;
  /** What repeats the numbers: seed, engine, plan, date. */
  readonly about: string;
}

/** A chart as a file of its own: title, colours and font inside, and what repeats it below. */
export async function chartSvg(chart: SVGSVGElement, text: PictureText): Promise<string> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  inline(chart, copy);
  const paper = getComputedStyle(document.documentElement);
  const width = chart.width.baseVal.value + 2 * PADDING;
  const height = chart.height.baseVal.value + 2 * PADDING + 2 * LINE_HEIGHT;
  copy.setAttribute("x", String(PADDING));
  copy.setAttribute("y", String(PADDING + LINE_HEIGHT));
  copy.setAttribute("overflow", "visible");
  const source = `src:url(${await fontData()})`;
  const font = `@font-face{font-family:"Inter Variable";font-weight:100 900;${source}}`;
  const family = `font-family="Inter Variable, system-ui, sans-serif"`;
  const ink = `fill="${paper.color}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}"><style>${font}</style>`,
    `<title>${escaped(text.title)}</title><desc>${escaped(text.about)}</desc>`,
    `<rect width="100%" height="100%" fill="${paper.backgroundColor}"/>`,
    `<text x="${PADDING}" y="${PADDING + 8}" ${ink} ${family} font-size="15" font-weight="650">`,
    `${escaped(text.title)}</text>`,
    new XMLSerializer().serializeToString(copy),
    `<text x="${PADDING}" y="${height - 10}" ${ink} ${family} font-size="10" opacity="0.7">`,
    `${escaped(text.about)}</text></svg>`,
  ].join("");
}

/** The same as pixels. */
export async function chartPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width * PNG_SCALE;
    canvas.height = image.height * PNG_SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Writes what the style sheets say of each mark onto the mark itself. */
function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== "") to.setAttribute(name, value.replaceAll('"', "'"));
  }
  to.removeAttribute("class");
  to.removeAttribute("style");
  Array.from(from.children, (child, index) => inline(child, to.children[index]));
}

async function fontData(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(fontUrl)).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
