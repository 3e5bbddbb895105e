// What is too faint, as WCAG 2 counts it: the ratio, what it is, and its words. Behind words in a
// picture are the shapes before them that hold their middle; behind all others is the nearest
// element around them that has a colour.
(() => {
  const parts = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const linear = (part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const over = (front, back, alpha) =>
    front.slice(0, 3).map((it, at) => it * alpha + back[at] * (1 - alpha));
  const opacity = (it) => (it ? getComputedStyle(it).opacity * opacity(it.parentElement) : 1);

  const ground = (it) => {
    for (let at = it; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };

  const holds = (shape, box) => {
    const area = shape.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return area.left <= x && x <= area.right && area.top <= y && y <= area.bottom;
  };

  const shapes = (words) =>
    [...words.closest("svg").querySelectorAll("rect")].filter(
      (it) =>
        getComputedStyle(it).fill !== "none" &&
        it.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING &&
        holds(it, words.getBoundingClientRect()),
    );

  const behind = (it) =>
    (it instanceof SVGElement ? shapes(it) : []).reduce((back, shape) => {
      const { fill, opacity } = getComputedStyle(shape);
      return over(parts(fill), back, opacity);
    }, ground(it));

  const own = (it) =>
    [...it.childNodes]
      .filter((one) => one.nodeType === Node.TEXT_NODE)
      .map((one) => one.data)
      .join("")
      .trim();

  const faint = [];
  for (const it of document.querySelectorAll("body *")) {
    if (!own(it) || ["SCRIPT", "title", "desc"].includes(it.tagName) || !it.checkVisibility()) continue;
    const back = behind(it);
    const colour = getComputedStyle(it)[it instanceof SVGElement ? "fill" : "color"];
    const both = [light(over(parts(colour), back, opacity(it))), light(back)];
    const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    if (ratio < 4.5) faint.push([ratio, `${it.tagName}.${it.getAttribute("class")}`, own(it)]);
  }
  return faint;
})();
