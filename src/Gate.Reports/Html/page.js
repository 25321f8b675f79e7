"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const isTrend = data.kind === "trend";
  const chunk = 250;
  const glyphs = { regression: "✗", failed: "!", missing: "∅", improvement: "✓", inconclusive: "?", incomparable: "≠", unchanged: "=", new: "+", worse: "✗", better: "✓", machine: "≈", none: "–" };
  const commitId = /^[0-9a-f]{7,64}$/i;

  // ---- text: everything from outside goes through textContent, never through markup.
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === undefined || value === null || value === false) continue;
      if (key === "class") made.className = value;
      else made.setAttribute(key, value === true ? "" : value);
    }
    for (const child of children.flat()) if (child !== null && child !== undefined && child !== "") made.append(child);
    return made;
  }

  // A long name may go on in the next line after each of its parts.
  const breakable = name => (name.match(/[^.,(]+[.,(]*|[.,(]+/g) || []).flatMap((part, i) => i ? [element("wbr"), part] : [part]);

  function commitLink(commit) {
    if (!commit) return "an unknown commit";
    const short = element("code", {}, commit.slice(0, 8));
    if (!data.commitPages || !commitId.test(commit)) return short;
    return element("a", { href: data.commitPages + commit, rel: "noopener noreferrer" }, short);
  }

  const scales = { ns: [["ns", 1], ["µs", 1e3], ["ms", 1e6], ["s", 1e9]], B: [["B", 1], ["KiB", 1024], ["MiB", 1024 ** 2], ["GiB", 1024 ** 3], ["TiB", 1024 ** 4]] };
  function number(value) {
    if (value === null || value === undefined || !isFinite(value)) return "–";
    if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-6)) return value.toExponential(3).replace("-", "−");
    if (Number.isInteger(value)) return String(value).replace("-", "−");
    const decimals = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
    return value.toFixed(Math.min(20, decimals)).replace("-", "−");
  }
  function quantity(value, unit) {
    let [name, size] = [unit, 1];
    for (const [label, step] of scales[unit] || []) if (step === 1 || Math.abs(value) / step >= 0.99995) [name, size] = [label, step];
    return name ? `${number(value / size)} ${name}` : number(value / size);
  }
  const percent = ratio => `${ratio >= 1 ? "+" : "−"}${Math.abs((ratio - 1) * 100).toFixed(1)} %`;
  const day = seconds => new Date(seconds * 1000).toISOString().slice(0, 10);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const median = values => { const sorted = [...values].sort((a, b) => a - b), half = sorted.length >> 1; return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2; };

  // ---- columns
  const text = key => row => row[key];
  const columns = isTrend
    ? [
        { title: "Benchmark", key: text("n"), kind: "name" },
        { title: "Metric", key: text("m"), cell: row => row.m },
        { title: "Testbed", key: text("b"), cell: row => row.b },
        { title: "Now", key: row => row.now, cell: row => quantity(row.now, row.u), isNumber: true },
        { title: data.since ? "Since" : "Last step", key: row => row.r, cell: row => word(row.v, row.c || "no step"), },
        { title: "When", key: row => row.at || 0, cell: row => row.at ? day(row.at) : "", kind: "day" },
        { title: "Steps", key: row => row.h ? row.h.steps.length : 0, cell: row => String(row.h ? row.h.steps.length : 0), isNumber: true },
        { title: "History", key: null, cell: row => spark(row.h) },
      ]
    : [
        { title: "Benchmark", key: text("n"), kind: "name" },
        { title: "Metric", key: text("m"), cell: row => row.m },
        { title: "Verdict", key: row => row.i, cell: row => word(row.v, row.v, row.o) },
        { title: "Baseline", key: row => row.xv, cell: row => row.x, isNumber: true },
        { title: "Candidate", key: row => row.yv, cell: row => row.y, isNumber: true },
        { title: "Change", key: row => row.r, cell: row => row.c, isNumber: true },
      ];

  function word(kind, said, outcome) {
    const usual = { regression: "fail", missing: "fail", failed: "fail", inconclusive: "warn", incomparable: "warn", unchanged: "pass", improvement: "pass", new: "pass" };
    return element("span", { class: `word ${kind}` }, element("span", { "aria-hidden": "true" }, (glyphs[kind] || "") + " "), said,
      outcome && usual[kind] !== outcome ? element("span", { class: "outcome" }, ` (${outcome})`) : null);
  }

  function spark(history) {
    if (!history) return "";
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const points = history.v.filter(value => value !== null).slice(-60);
    const low = Math.min(...points), high = Math.max(...points), span = Math.max(high - low, Math.abs(high) * 0.02) || 1, middle = (high + low) / 2;
    svg.setAttribute("class", "spark"); svg.setAttribute("viewBox", "0 0 120 24"); svg.setAttribute("preserveAspectRatio", "none"); svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", points.map((value, i) => `${i ? "L" : "M"}${(points.length < 2 ? 60 : i * 118 / (points.length - 1) + 1).toFixed(1)} ${(12 - (value - middle) / span * 20).toFixed(1)}`).join(""));
    svg.append(path);
    return svg;
  }

  // ---- filter, sort, show
  const state = { text: "", kinds: null, metric: "", suite: "", testbed: "", by: -1, isDescending: false, shown: chunk };
  const rows = data.rows;
  rows.forEach((row, i) => { row.i = i; row.search = `${row.s}: ${row.n}`.toLowerCase(); });
  let visible = rows;
  const body = document.getElementById("rows");
  const status = document.getElementById("status");
  const made = new Map();

  function pattern(said) {
    const wanted = said.trim().toLowerCase();
    if (!wanted.includes("*")) return row => row.search.includes(wanted);
    const parts = wanted.split("*");
    return row => {
      let from = 0;
      for (const part of parts) {
        const at = row.search.indexOf(part, from);
        if (at < 0) return false;
        from = at + part.length;
      }
      return true;
    };
  }

  function compare(column) {
    const order = (a, b) => {
      const [x, y] = [column.key(a), column.key(b)];
      const [noX, noY] = [x === null || x === undefined, y === null || y === undefined];
      if (noX || noY) return noX && noY ? 0 : noX ? 1 : -1;
      const difference = typeof x === "number" ? x - y : x < y ? -1 : x > y ? 1 : 0;
      return state.isDescending ? -difference : difference;
    };
    return (a, b) => order(a, b) || a.i - b.i;
  }

  function choose() {
    const matches = pattern(state.text);
    visible = rows.filter(row => matches(row) && (!state.kinds || state.kinds.has(row.v)) && (!state.metric || row.m === state.metric)
      && (!state.suite || row.s === state.suite) && (!state.testbed || row.b === state.testbed));
    if (state.by >= 0) visible = [...visible].sort(compare(columns[state.by]));
    show();
  }

  function show() {
    const nodes = [];
    for (const row of visible.slice(0, state.shown)) {
      const entry = made.get(row) || make(row);
      nodes.push(entry.line);
      if (entry.detail) nodes.push(entry.detail);
    }
    body.replaceChildren(...nodes);
    const shown = Math.min(state.shown, visible.length);
    status.textContent = `${shown === visible.length ? visible.length : `The first ${shown} of ${visible.length}`} ${shown < visible.length ? "rows are shown" : visible.length === 1 ? "row" : "rows"}${visible.length < rows.length ? `, ${rows.length} without the filter` : ""}.`;
    document.getElementById("more").hidden = shown === visible.length;
  }

  function make(row) {
    const line = element("tr", { class: "row", role: "row" });
    for (const column of columns) {
      const cell = element("td", { role: "cell", class: column.kind || (column.isNumber ? "number" : null), "data-label": column.isNumber ? column.title : null });
      if (column.kind === "name") {
        const button = element("button", { type: "button", "aria-expanded": "false" }, element("span", { class: "clamp" }, breakable(row.n || "(no name)")));
        button.addEventListener("click", () => toggle(row));
        cell.append(button);
        if (data.hasSuites) cell.append(element("div", { class: "suite" }, row.s));
        line.button = button;
      } else cell.append(column.cell(row) || "");
      line.append(cell);
    }
    const entry = { line, detail: null };
    made.set(row, entry);
    return entry;
  }

  const keyOf = row => [row.b || "", row.s, row.n, row.m].map(encodeURIComponent).join("/");
  function address(fragment) { try { window.history.replaceState(null, "", fragment ? `#${fragment}` : window.location.pathname + window.location.search); } catch { /* Some browsers forbid it for files. */ } }

  function toggle(row, isForced) {
    const entry = made.get(row) || make(row);
    const open = isForced || !entry.detail;
    entry.line.button.setAttribute("aria-expanded", String(open));
    if (!open) { entry.detail.remove(); entry.detail = null; address(""); return; }
    if (entry.detail) entry.detail.remove();
    entry.detail = element("tr", { class: "detail", role: "row" }, element("td", { colspan: columns.length, role: "cell" }));
    entry.line.after(entry.detail);
    fill(entry.detail.firstChild, row);
    address(keyOf(row));
  }

  // ---- the details of a benchmark
  function fill(cell, row) {
    if (row.reason) cell.append(element("p", {}, row.reason));
    const facts = [];
    if (row.p !== undefined) facts.push(`p = ${number(row.p)}`);
    if (row.launches) facts.push(row.launches);
    if (facts.length) cell.append(element("p", { class: "readout" }, facts.join("; ")));
    if (row.w && row.w.length) cell.append(element("ul", {}, row.w.map(warning => element("li", {}, warning))));
    const charts = element("div", { class: "charts" });
    cell.append(charts);
    if (row.d) differences(charts, row);
    if (row.ev && (row.ev.a.length || row.ev.b.length)) distributions(charts, row);
    if (row.h) historyOf(charts, row);
    if (!charts.children.length) cell.append(element("p", { class: "readout" }, "Only the finding is known. `dotnet gate report RUN` of a run file draws what was measured."));
  }

  function figure(charts, title, hint, label, isWide) {
    const chart = element("div", { class: "chart", role: "img", "aria-label": label, tabindex: "0" });
    const readout = element("div", { class: "readout", "aria-live": "polite" });
    const holder = element("figure", { class: isWide ? "wide" : null }, element("figcaption", {}, title, " ", element("small", {}, hint)), chart, readout);
    charts.append(holder);
    return { holder, chart, readout };
  }

  function numbers(holder, heads, lines) {
    holder.append(element("details", { class: "numbers" }, element("summary", {}, "The numbers"), element("div", {}, element("table", {},
      element("thead", {}, element("tr", {}, heads.map(head => element("th", { scope: "col" }, head)))),
      element("tbody", {}, lines.map(line => element("tr", {}, line.map(value => element("td", {}, value)))))))));
  }

  const axis = more => ({ stroke: colour("dim"), grid: { stroke: colour("grid"), width: 1 }, ticks: { stroke: colour("grid"), width: 1 }, font: "12px system-ui, sans-serif", ...more });

  // A chart that can be walked through with the arrow keys.
  function plot(place, options, values, read) {
    const width = Math.max(220, place.chart.clientWidth || 600);
    const chart = new uPlot({
      width, height: options.height || 200, legend: { show: false }, ...options,
      cursor: { y: false, drag: { x: true, y: false }, points: { show: true }, ...options.cursor },
      hooks: { ...options.hooks, setCursor: [drawn => { place.readout.textContent = drawn.cursor.idx === null || drawn.cursor.idx === undefined ? "" : read(drawn.cursor.idx); }] },
    }, values, place.chart);
    place.chart.addEventListener("keydown", event => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const last = values[0].length - 1, at = chart.cursor.idx;
      const next = at === null || at === undefined ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, at + step));
      chart.setCursor({ left: chart.valToPos(values[0][next], "x"), top: 10 });
    });
    return chart;
  }

  function across(chart, x, dash, stroke, label) {
    const [left, top, width, height] = [chart.bbox.left, chart.bbox.top, chart.bbox.width, chart.bbox.height];
    const at = chart.valToPos(x, "x", true);
    if (at < left || at > left + width) return;
    const pen = chart.ctx;
    pen.save();
    pen.strokeStyle = stroke; pen.lineWidth = 1.5 * devicePixelRatio; pen.setLineDash(dash.map(part => part * devicePixelRatio));
    pen.beginPath(); pen.moveTo(at, top); pen.lineTo(at, top + height); pen.stroke();
    if (label) {
      pen.fillStyle = stroke; pen.font = `600 ${12 * devicePixelRatio}px system-ui, sans-serif`; pen.textAlign = "center";
      pen.fillText(label, at, top - 4 * devicePixelRatio);
    }
    pen.restore();
  }

  function level(chart, from, to, fill) {
    const [left, width] = [chart.bbox.left, chart.bbox.width];
    const [upper, lower] = [chart.valToPos(to, "y", true), chart.valToPos(from, "y", true)];
    const [top, bottom] = [Math.max(chart.bbox.top, upper), Math.min(chart.bbox.top + chart.bbox.height, lower)];
    chart.ctx.save(); chart.ctx.fillStyle = fill; chart.ctx.fillRect(left, top, width, Math.max(bottom - top, devicePixelRatio)); chart.ctx.restore();
  }

  function differences(charts, row) {
    const shares = row.d.map(ratio => (ratio - 1) * 100);
    const bounds = [row.lo, row.up].map(bound => bound === undefined ? undefined : (bound - 1) * 100);
    const place = figure(charts, "Paired differences", "a round each; above 0 is worse",
      `Paired differences of ${row.d.length} rounds: median ${percent(median(row.d))}, from ${percent(Math.min(...row.d))} to ${percent(Math.max(...row.d))}.`);
    const [low, high] = [Math.min(0, ...shares), Math.max(0, ...shares)], room = Math.max((high - low) * 0.1, 0.5);
    plot(place, {
      scales: { x: { time: false, range: [0.5, row.d.length + 0.5] }, y: { range: [low - room, high + room] } },
      axes: [axis({ incrs: [1, 2, 5, 10, 20, 50, 100] }), axis({ size: 64, values: (_, marks) => marks.map(mark => `${mark < 0 ? "−" : mark > 0 ? "+" : ""}${+Math.abs(mark).toFixed(2)} %`) })],
      series: [{}, { paths: () => null, points: { show: true, size: 7, fill: colour("candidate"), stroke: colour("candidate") } }],
      hooks: { drawAxes: [chart => { if (bounds[0] !== undefined || bounds[1] !== undefined) level(chart, bounds[0] ?? low - room, bounds[1] ?? high + room, colour("band")); level(chart, 0, 0, colour("dim")); }] },
    }, [row.d.map((_, i) => i + 1), shares], i => `Round ${i + 1}: ${percent(row.d[i])}`);
    numbers(place.holder, ["Round", "Difference"], row.d.map((ratio, i) => [String(i + 1), percent(ratio)]));
  }

  function distributions(charts, row) {
    const [before, after] = [row.ev.a, row.ev.b];
    const name = (side, values) => values.length ? `${side}: ${values.length} ${values.length === 1 ? "launch" : "launches"}, median ${quantity(median(values), row.u)}` : `${side}: no launch`;
    const place = figure(charts, "Launches of both sides", "a process each; the stroke is the median", `${name("Baseline", before)}. ${name("Candidate", after)}.`);
    const all = [...before.map((value, i) => [value, 1 + spread(i), null, i]), ...after.map((value, i) => [value, null, spread(i), i])].sort((a, b) => a[0] - b[0]);
    const [low, high] = [all[0][0], all[all.length - 1][0]], room = Math.max((high - low) * 0.06, Math.abs(high) * 0.002, 1e-9);
    const dots = name => ({ paths: () => null, points: { show: true, size: 7, fill: colour(name), stroke: colour(name) } });
    plot(place, {
      scales: { x: { time: false, range: [low - room, high + room] }, y: { range: [-0.5, 1.5] } },
      axes: [axis({ values: (_, marks) => marks.map(mark => quantity(mark, row.u)), space: 90 }), axis({ size: 78, splits: () => [0, 1], values: () => ["candidate", "baseline"], grid: { show: false } })],
      series: [{}, dots("baseline"), dots("candidate")],
      hooks: { draw: [chart => { stroke(chart, before, 1, colour("baseline")); stroke(chart, after, 0, colour("candidate")); }] },
    }, [all.map(dot => dot[0]), all.map(dot => dot[1]), all.map(dot => dot[2])], i => `${all[i][1] === null ? "Candidate" : "Baseline"}, launch ${all[i][3] + 1}: ${quantity(all[i][0], row.u)}`);
    const lines = Array.from({ length: Math.max(before.length, after.length) }, (_, i) => [String(i + 1), i < before.length ? quantity(before[i], row.u) : "", i < after.length ? quantity(after[i], row.u) : ""]);
    numbers(place.holder, ["Launch", "Baseline", "Candidate"], lines);
  }

  // Dots of equal value lie beside one another, in the same way every time.
  const spread = i => ((i * 0.618033988749895) % 1 - 0.5) * 0.5;

  function stroke(chart, values, at, ink) {
    if (!values.length) return;
    const x = chart.valToPos(median(values), "x", true), pen = chart.ctx;
    pen.save(); pen.strokeStyle = ink; pen.lineWidth = 2 * devicePixelRatio; pen.beginPath();
    pen.moveTo(x, chart.valToPos(at - 0.36, "y", true)); pen.lineTo(x, chart.valToPos(at + 0.36, "y", true)); pen.stroke(); pen.restore();
  }

  function historyOf(charts, row) {
    const sessions = data.sessions.slice(row.h.from, row.h.from + row.h.v.length);
    const measured = row.h.v.filter(value => value !== null);
    const place = figure(charts, "History", `${measured.length} ${measured.length === 1 ? "point" : "points"}${row.h.older ? `, the newest of ${measured.length + row.h.older}` : ""}; the band is the bounds of each`,
      `History of ${measured.length} points from ${day(sessions[0].t)} to ${day(sessions[sessions.length - 1].t)}, now ${quantity(measured[measured.length - 1], row.u)}, ${row.h.steps.length} ${row.h.steps.length === 1 ? "step" : "steps"}.`, true);
    const low = row.h.v.map((value, i) => value === null ? null : value - (row.h.lo ? row.h.lo[i] : 0));
    const high = row.h.v.map((value, i) => value === null ? null : value + (row.h.hi ? row.h.hi[i] : 0));
    const letter = i => String.fromCharCode(65 + i % 26) + (i >= 26 ? Math.floor(i / 26) : "");
    const inkOf = step => step.cause === "commit" ? colour(step.worse ? "bad" : "good") : colour("warn");
    plot(place, {
      height: 240,
      padding: [18, 12, 0, 0],
      scales: { x: { time: true }, y: { range: (_, from, to) => { const room = Math.max((to - from) * 0.1, Math.abs(to) * 0.01, 1e-9); return [from - room, to + room]; } } },
      axes: [axis({}), axis({ size: 78, values: (_, marks) => marks.map(mark => quantity(mark, row.u)) })],
      series: [{}, { paths: uPlot.paths.linear(), stroke: "transparent", points: { show: false } }, { paths: uPlot.paths.linear(), stroke: "transparent", points: { show: false } },
        { stroke: colour("candidate"), width: 1.5, spanGaps: true, points: { show: measured.length < 400, size: 4, fill: colour("candidate"), stroke: colour("candidate") } }],
      bands: [{ series: [1, 2], fill: colour("band") }],
      hooks: { draw: [chart => {
        for (const change of row.h.changes) across(chart, data.sessions[change.at].t, [3, 3], colour("dim"), "");
        row.h.steps.forEach((step, i) => across(chart, step.t, [], inkOf(step), letter(i)));
      }] },
    }, [sessions.map(session => session.t), high, low, row.h.v], i => row.h.v[i] === null ? "" : `${day(sessions[i].t)} · ${sessions[i].c.slice(0, 8) || "unknown commit"} · ${quantity(row.h.v[i], row.u)}${high[i] > low[i] ? ` (${quantity(low[i], row.u)} … ${quantity(high[i], row.u)})` : ""}`);
    if (row.h.steps.length) place.holder.append(element("ol", { class: "steps" }, row.h.steps.map((step, i) => element("li", {},
      element("span", { class: `mark word ${step.cause !== "commit" ? "machine" : step.worse ? "worse" : "better"}` }, letter(i)),
      element("div", {}, day(step.t), "  ", word(step.cause !== "commit" ? "machine" : step.worse ? "worse" : "better", step.text), "  between ", commitLink(step.from), " and ", commitLink(step.to)),
      step.said.map(line => element("div", { class: "suite" }, line)),
      step.commits.length ? element("ul", {}, step.commits.map(([commit, subject]) => element("li", {}, commitLink(commit), " ", subject))) : null))));
    if (row.h.changes.length) place.holder.append(element("p", { class: "readout" }, "Dashed: ", row.h.changes.map(change => `${day(data.sessions[change.at].t)} ${change.text}`).join("; ")));
    if (row.h.since) place.holder.append(element("p", {}, row.h.since));
    const seen = sessions.map((session, i) => [session, i]).filter(([, i]) => row.h.v[i] !== null).reverse();
    numbers(place.holder, ["Day", "Commit", "Value", "From", "To"], seen.map(([session, i]) => [day(session.t), commitLink(session.c), quantity(row.h.v[i], row.u), quantity(low[i], row.u), quantity(high[i], row.u)]));
  }

  // ---- the table's head and tools
  const head = document.getElementById("head");
  columns.forEach((column, i) => {
    const cell = element("th", { scope: "col", role: "columnheader", class: column.isNumber ? "number" : null, "aria-sort": column.key ? "none" : null });
    if (!column.key) cell.append(element("button", { type: "button", disabled: true }, column.title));
    else {
      const button = element("button", { type: "button" }, column.title);
      button.addEventListener("click", () => {
        state.isDescending = state.by === i ? !state.isDescending : Boolean(column.isNumber) || column.title === "Since" || column.title === "Last step" || column.title === "When";
        state.by = i;
        for (const other of head.children) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
        cell.setAttribute("aria-sort", state.isDescending ? "descending" : "ascending");
        choose();
      });
      cell.append(button);
    }
    head.append(cell);
  });

  const tools = document.getElementById("tools");
  const filter = element("input", { type: "search", id: "filter", placeholder: "Filter by name; * stands for any text", "aria-label": "Filter by name", autocomplete: "off", spellcheck: "false" });
  let waiting = 0;
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => { state.text = filter.value; state.shown = chunk; choose(); }, 60); });
  tools.append(filter);

  function select(key, label, of) {
    const values = [...new Set(rows.map(of))].sort();
    if (values.length < 2) return;
    const choice = element("select", { "aria-label": label }, element("option", { value: "" }, `All ${label.toLowerCase()}s`), values.map(value => element("option", { value }, value)));
    choice.addEventListener("change", () => { state[key] = choice.value; state.shown = chunk; choose(); });
    tools.append(choice);
  }
  select("suite", "Suite", row => row.s);
  select("metric", "Metric", row => row.m);
  if (isTrend) select("testbed", "Testbed", row => row.b);

  const kinds = new Map();
  for (const row of rows) kinds.set(row.v, (kinds.get(row.v) || 0) + 1);
  const said = { worse: "worse", better: "better", none: "no step" };
  if (kinds.size > 1) {
    const boxes = element("fieldset", {}, element("legend", {}, isTrend ? "Last step" : "Verdicts"));
    for (const [kind, count] of kinds) {
      const box = element("input", { type: "checkbox", value: kind, checked: true });
      box.addEventListener("change", () => {
        state.kinds = new Set([...boxes.querySelectorAll("input")].filter(other => other.checked).map(other => other.value));
        state.shown = chunk;
        choose();
      });
      boxes.append(element("label", {}, box, word(kind, `${said[kind] || kind} (${count})`)));
    }
    tools.append(boxes);
  }

  document.getElementById("show-more").addEventListener("click", () => { state.shown += chunk; show(); });
  document.getElementById("show-all").addEventListener("click", () => { state.shown = Infinity; show(); });

  // ---- another theme, another width, paper
  function redraw() { for (const [row, entry] of made) if (entry.detail && entry.detail.isConnected) { const cell = entry.detail.firstChild; cell.replaceChildren(); fill(cell, row); } }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  let resizing = 0, width = innerWidth;
  addEventListener("resize", () => { if (innerWidth === width) return; width = innerWidth; clearTimeout(resizing); resizing = setTimeout(redraw, 150); });
  addEventListener("beforeprint", () => { document.documentElement.classList.add("paper"); redraw(); });
  addEventListener("afterprint", () => { document.documentElement.classList.remove("paper"); redraw(); });

  choose();
  const named = location.hash.slice(1);
  const asked = named && rows.find(row => keyOf(row) === named);
  if (asked) {
    state.shown = Math.max(chunk, visible.indexOf(asked) + 1);
    show();
    toggle(asked, true);
    made.get(asked).line.scrollIntoView();
  }
})();
