"use strict";
// The map: one canvas, no library. Every text goes in as text, never as mark-up.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const canvas = document.getElementById("map");
  if (!data || !canvas) return;
  const points = data.points.map(([x, y, group, series, known, name, facts, about, themes, near], i) => ({
    i, x, y, group, series, known, name, facts, about, themes, near, words: plain(`${name} ${facts} ${about} ${themes}`), hit: true,
  }));
  // films and series by turns: renown comes from ratings of films, and series would never have their names shown
  const famous = (series) => points.filter((p) => p.series === series).sort((a, b) => b.known - a.known);
  const [films, shows] = [famous(0), famous(1)];
  const byFame = points.flatMap((_, i) => [films[i], shows[i]]).filter(Boolean);
  const byName = [...points].sort((a, b) => a.name.localeCompare(b.name));
  const draw = canvas.getContext("2d");
  const [tip, panel, find, hits, told] = ["tip", "one", "find", "hits", "found"].map((id) => document.getElementById(id));
  const PAD = 34, CLOSEST = 14, REACH = 12;
  const view = { zoom: 1, x: 0.5, y: 0.5 };
  const shown = new Set(data.groups.map((_, i) => i));
  let colours = {}, wide = 0, high = 0, over = null, chosen = null, searching = false, asked = 0;

  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function readColours() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(`--${name}`).trim();
    colours = { groups: data.groups.map((_, i) => of(`g${i}`)), ink: of("ink"), back: of("surface"), muted: of("muted"), font: of("font") };
  }

  const scale = () => ({ x: (wide - 2 * PAD) * view.zoom, y: (high - 2 * PAD) * view.zoom });
  const place = (p) => [wide / 2 + (p.x - view.x) * scale().x, high / 2 + (p.y - view.y) * scale().y];

  function later() {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(paint);
  }

  function paint() {
    draw.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    draw.clearRect(0, 0, wide, high);
    const near = chosen ? new Set(chosen.near.map(([row]) => row)) : new Set();
    const seen = points.filter((p) => shown.has(p.group));
    if (chosen) lines(chosen);
    for (const p of seen) if (!p.hit) dot(p, 0.13);
    for (const p of seen) if (p.hit) dot(p, chosen && p !== chosen && !near.has(p.i) ? 0.4 : 0.9);
    for (const p of [over, chosen]) if (p) ring(p);
    names(near);
  }

  function dot(p, alpha) {
    const [x, y] = place(p);
    const r = Math.min(3.4 * Math.sqrt(view.zoom), 8) * (searching && p.hit ? 1.25 : 1);
    draw.globalAlpha = alpha;
    draw.fillStyle = colours.groups[p.group];
    draw.beginPath();
    if (p.series) draw.rect(x - r * 0.89, y - r * 0.89, r * 1.78, r * 1.78);
    else draw.arc(x, y, r, 0, 7);
    draw.fill();
    draw.globalAlpha = 1;
  }

  function ring(p) {
    const [x, y] = place(p);
    dot(p, 1);
    draw.strokeStyle = colours.ink;
    draw.lineWidth = 2;
    draw.beginPath();
    draw.arc(x, y, Math.min(3.4 * Math.sqrt(view.zoom), 8) + 4, 0, 7);
    draw.stroke();
  }

  function lines(from) {
    draw.strokeStyle = colours.muted;
    draw.lineWidth = 1.2;
    for (const [row] of from.near) {
      draw.beginPath();
      draw.moveTo(...place(from));
      draw.lineTo(...place(points[row]));
      draw.stroke();
    }
  }

  // names of the best known that fit without touching each other; the chosen one and its neighbours first
  function names(near) {
    const first = chosen ? [chosen, ...chosen.near.map(([row]) => points[row])] : [];
    const rest = byFame.filter((p) => p.hit && shown.has(p.group));
    const taken = [];
    const most = 26 * Math.sqrt(view.zoom) + first.length;
    draw.textBaseline = "middle";
    draw.lineJoin = "round";
    for (const p of [...first, ...rest]) {
      if (taken.length > most) break;
      const [x, y] = place(p);
      if (x < 0 || y < 12 || x > wide || y > high - 12) continue;
      draw.font = `${p === chosen ? 700 : 500} 12.5px ${colours.font}`;
      const long = draw.measureText(p.name).width;
      const spots = [x + 10, x - 10 - long].map((left) => [left - 6, y - 11, left + long + 6, y + 11]);
      const free = ([a, b, c, d]) => a > 0 && c < wide && !taken.some((t) => a < t[2] && c > t[0] && b < t[3] && d > t[1]);
      const box = spots.find(free);
      if (!box) continue;
      const left = box[0] + 6;
      taken.push(box);
      draw.globalAlpha = chosen && p !== chosen && !near.has(p.i) ? 0.55 : 1;
      draw.strokeStyle = colours.back;
      draw.lineWidth = 4;
      draw.strokeText(p.name, left, y);
      draw.fillStyle = colours.ink;
      draw.fillText(p.name, left, y);
      draw.globalAlpha = 1;
    }
  }

  function at(x, y) {
    let best = null, least = REACH * REACH;
    for (const p of points) {
      if (!shown.has(p.group)) continue;
      const [px, py] = place(p);
      const off = (px - x) ** 2 + (py - y) ** 2 + (p.hit ? 0 : 60);
      if (off < least) [best, least] = [p, off];
    }
    return best;
  }

  function hover(p, x, y) {
    over = p;
    canvas.classList.toggle("over", Boolean(p));
    tip.hidden = !p;
    if (p) {
      const name = element("b", p.name);
      tip.replaceChildren(name, p.facts);
      tip.style.left = `${Math.max(6, Math.min(x + 16, wide - tip.offsetWidth - 6))}px`;
      tip.style.top = `${y + 18 + tip.offsetHeight > high ? y - tip.offsetHeight - 14 : y + 18}px`;
    }
    later();
  }

  function choose(p, centre) {
    chosen = p;
    if (p) {
      const list = element("ol");
      for (const [row, cosine] of p.near) {
        const item = element("li");
        item.append(button(points[row].name, () => choose(points[row], true)), element("span", cosine.toFixed(2)));
        list.append(item);
      }
      panel.replaceChildren(element("h3", p.name), element("p", p.facts, "note"), element("p", p.about), element("p", p.themes, "themes"), element("h4", "Nearest by meaning, with their cosine"), list);
      if (!shown.has(p.group)) show([...shown, p.group]);
      if (centre) {
        view.zoom = Math.max(view.zoom, 3);
        [view.x, view.y] = [p.x, p.y];
        clamp();
      }
    }
    later();
  }

  function element(tag, text = "", name = "") {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  function button(text, act) {
    const made = element("button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function clamp() {
    view.zoom = Math.max(1, Math.min(CLOSEST, view.zoom));
    const half = 0.5 / view.zoom;
    for (const axis of ["x", "y"]) view[axis] = Math.max(half, Math.min(1 - half, view[axis]));
  }

  function closer(by, x = wide / 2, y = high / 2) {
    const before = view.zoom;
    view.zoom = Math.max(1, Math.min(CLOSEST, view.zoom * by));
    const kept = 1 / before - 1 / view.zoom;
    view.x += ((x - wide / 2) / (wide - 2 * PAD)) * kept;
    view.y += ((y - high / 2) / (high - 2 * PAD)) * kept;
    clamp();
    hover(null);
  }

  function search() {
    const words = plain(find.value).split(/\s+/).filter(Boolean);
    searching = words.length > 0;
    const ranked = [];
    for (const p of points) {
      p.hit = words.every((word) => p.words.includes(word));
      if (p.hit) ranked.push([words.every((word) => plain(p.name).includes(word)) ? 0 : 1, p]);
    }
    ranked.sort((a, b) => a[0] - b[0] || b[1].known - a[1].known);
    told.textContent = searching ? `${ranked.length} of ${points.length} titles` : "";
    hits.replaceChildren(...(searching ? ranked.slice(0, 10) : []).map(([, p]) => {
      const item = element("li");
      item.append(button(p.name, () => choose(p, true)));
      return item;
    }));
    later();
  }

  const boxes = [...document.querySelectorAll(".groups input")];
  function show(groups) {
    shown.clear();
    for (const group of groups) shown.add(group);
    for (const box of boxes) box.checked = shown.has(Number(box.value));
    later();
  }

  // from the chosen title to the nearest one in a direction
  function step(dx, dy) {
    const from = chosen ?? byFame[0];
    let best = null, least = Infinity;
    for (const p of points) {
      const [x, y] = [p.x - from.x, p.y - from.y];
      const along = x * dx + y * dy, aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (along <= 0 || !shown.has(p.group) || !p.hit) continue;
      if (along + 2 * aside < least) [best, least] = [p, along + 2 * aside];
    }
    if (!chosen) choose(from, true);
    else if (best) choose(best, true);
  }

  const KEYS = {
    ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0), ArrowUp: () => step(0, -1), ArrowDown: () => step(0, 1),
    "+": () => closer(1.5), "-": () => closer(1 / 1.5), Escape: () => choose(null),
  };
  canvas.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  let held = null;
  canvas.addEventListener("pointerdown", (event) => {
    held = { x: event.offsetX, y: event.offsetY, moved: false };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    const [x, y] = [event.offsetX, event.offsetY];
    if (!held) return hover(at(x, y), x, y);
    if (!held.moved && Math.hypot(x - held.x, y - held.y) < 4) return;
    view.x -= (x - held.x) / scale().x;
    view.y -= (y - held.y) / scale().y;
    held = { x, y, moved: true };
    canvas.classList.add("moving");
    clamp();
    hover(null);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (held && !held.moved) choose(at(event.offsetX, event.offsetY), false);
    held = null;
    canvas.classList.remove("moving");
  });
  canvas.addEventListener("pointercancel", () => { held = null; canvas.classList.remove("moving"); });
  canvas.addEventListener("pointerleave", () => hover(null));
  canvas.addEventListener("dblclick", (event) => closer(2, event.offsetX, event.offsetY));
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    closer(Math.exp(-event.deltaY / 200), event.offsetX, event.offsetY);
  }, { passive: false });

  document.getElementById("in").addEventListener("click", () => closer(1.6));
  document.getElementById("out").addEventListener("click", () => closer(1 / 1.6));
  document.getElementById("home").addEventListener("click", () => { Object.assign(view, { zoom: 1, x: 0.5, y: 0.5 }); choose(null); });
  document.getElementById("none").addEventListener("click", () => show([]));
  document.getElementById("every").addEventListener("click", () => show(data.groups.keys()));
  for (const box of boxes) box.addEventListener("change", () => show(boxes.filter((b) => b.checked).map((b) => Number(b.value))));
  find.addEventListener("input", search);

  document.getElementById("near").addEventListener("toggle", () => {
    const room = document.getElementById("near-table");
    if (room.firstChild) return;
    const table = element("table"), head = table.createTHead().insertRow(), body = table.createTBody();
    table.append(element("caption", "Each title and the titles nearest to it"));
    for (const name of ["Title", "Nearest by meaning"]) {
      const cell = element("th", name);
      cell.scope = "col";
      head.append(cell);
    }
    for (const p of byName) {
      const row = body.insertRow(), name = element("th", p.name);
      name.scope = "row";
      row.append(name, element("td", p.near.map(([i]) => points[i].name).join(", ")));
    }
    room.append(table);
  });

  const starts = element("p", "", "starts");
  starts.append(...byFame.slice(0, 10).map((p) => button(p.name, () => choose(p, true))));
  panel.append(element("h3", "Places to start"), starts);

  new ResizeObserver(() => {
    [wide, high] = [canvas.clientWidth, canvas.clientHeight];
    [canvas.width, canvas.height] = [wide * devicePixelRatio, high * devicePixelRatio];
    later();
  }).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readColours(); later(); });
  readColours();
  later();
})();
