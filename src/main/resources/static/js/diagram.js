// Opens the case's model where the case stands, and colours the way it came. The step bar says the same without it.
(() => {
  'use strict';
  const box = document.querySelector('.diagram[data-xml-url]');
  if (!box) return;
  const fallback = box.querySelector('.diagram-fallback');
  const words = name => (box.dataset[name] ?? '').split(' ').filter(Boolean);
  const active = words('active');
  const walked = words('walked').map(word => word.split('='));
  const MARGIN = 0.92;
  const HOPS = 40;
  let viewer = null;

  const fail = () => {
    viewer?.destroy();
    viewer = null;
    fallback.textContent = box.dataset.failed;
    fallback.hidden = false;
    box.dataset.state = 'failed';
  };

  const load = src => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

  /** Marks an element, and each collapsed sub-process around it on the plane above. */
  const mark = (id, marker) => {
    const registry = viewer.get('elementRegistry');
    const element = registry.get(id);
    if (!element) return;
    viewer.get('canvas').addMarker(id, marker);
    for (let holder = element.businessObject.$parent; holder; holder = holder.$parent) {
      if (registry.get(holder.id)) viewer.get('canvas').addMarker(holder.id, marker);
    }
  };

  /** From an element along the decision taken, until the model asks a person or leaves a choice that is not known. */
  const walk = (from, decision) => {
    const start = viewer.get('elementRegistry').get(from)?.businessObject;
    if (!start) return;
    mark(from, 'is-walked');
    let node = start;
    for (let hop = 0; hop < HOPS && node; hop++) {
      const ways = node.outgoing ?? [];
      const way = ways.length === 1 ? ways[0] : ways.find(one => one.conditionExpression?.body?.includes(`'${decision}'`));
      if (!way) return;
      mark(way.id, 'is-walked');
      node = way.targetRef;
      if (!node || node.$type === 'bpmn:UserTask') return;
      mark(node.id, 'is-walked');
      if (node.$type === 'bpmn:SubProcess') return;
    }
  };

  /** Into each step that was entered one came by its start. */
  const enter = () => {
    const entered = new Set([...active, ...walked.map(([task]) => task)]
      .map(id => viewer.get('elementRegistry').get(id)?.businessObject.$parent.id).filter(Boolean));
    viewer.get('elementRegistry')
      .filter(e => e.type === 'bpmn:StartEvent' && entered.has(e.businessObject.$parent.id) && !e.businessObject.eventDefinitions?.length)
      .forEach(e => walk(e.id, ''));
  };

  /** The shortest way from one step to another that asks nobody. */
  const way = (from, to) => {
    const ways = [{ node: from, flows: [] }];
    const seen = new Set([from.id]);
    for (let at = ways.shift(); at; at = ways.shift()) {
      for (const flow of at.node.outgoing ?? []) {
        const next = flow.targetRef;
        const flows = [...at.flows, flow];
        if (next.id === to.id) return flows;
        if (seen.has(next.id) || !/Gateway$/.test(next.$type)) continue;
        seen.add(next.id);
        ways.push({ node: next, flows });
      }
    }
    return [];
  };

  /** The seven steps stand from left to right; each tells how long the case was there, and how it came there. */
  const tellSteps = () => {
    const canvas = viewer.get('canvas');
    const shapes = viewer.get('elementRegistry').filter(e => e.businessObject?.$parent?.$type === 'bpmn:Process' && e.width);
    const steps = shapes.filter(e => e.type === 'bpmn:SubProcess' && !e.businessObject.triggeredByEvent && !e.id.endsWith('_plane'))
      .sort((a, b) => a.x - b.x);
    let before = shapes.find(e => e.type === 'bpmn:StartEvent');
    document.querySelectorAll('.spent [data-step]').forEach(spent => {
      const step = steps[Number(spent.dataset.step) - 1];
      if (!step) return;
      const label = document.createElement('span');
      label.className = 'step-time';
      label.textContent = spent.dataset.time;
      viewer.get('overlays').add(step.id, { position: { top: -20, left: 0 }, html: label });
      canvas.addMarker(step.id, 'is-walked');
      way(before.businessObject, step.businessObject).forEach(flow => {
        canvas.addMarker(flow.id, 'is-walked');
        if (flow.targetRef.id !== step.id) canvas.addMarker(flow.targetRef.id, 'is-walked');
      });
      before = step;
    });
  };

  /** The element that a person works at; sub-processes around it are active as well. Of a case that is over the last one. */
  const token = () => {
    const registry = viewer.get('elementRegistry');
    const found = active.map(id => registry.get(id)).filter(Boolean);
    const last = registry.get(walked[walked.length - 1]?.[0]);
    return found.find(e => e.type === 'bpmn:UserTask') ?? found[0] ?? last;
  };

  const show = where => {
    const canvas = viewer.get('canvas');
    const at = token();
    if (where === 'in' || where === 'out') {
      viewer.get('zoomScroll').stepZoom(where === 'in' ? 1 : -1);
      return;
    }
    canvas.setRootElement(where !== 'whole' && at ? canvas.findRoot(at) : canvas.getRootElements()[0]);
    if (where === 'token' && at) {
      // At full size the words in a task can be read; a phone shows a little more around it.
      const scale = box.clientWidth < 600 ? 0.8 : 1;
      const size = { width: box.clientWidth / scale, height: box.clientHeight / scale };
      canvas.viewbox({ x: at.x + at.width / 2 - size.width / 2, y: at.y + at.height / 2 - size.height / 2, ...size });
      return;
    }
    canvas.zoom(canvas.zoom('fit-viewport', 'auto') * MARGIN, 'auto');
  };

  const open = async () => {
    try {
      const [answer] = await Promise.all([
        fetch(box.dataset.xmlUrl, { credentials: 'same-origin' }),
        window.BpmnJS ? null : load(box.dataset.viewer)]);
      if (!answer.ok) throw new Error('diagram');
      fallback.hidden = true;
      viewer = new window.BpmnJS({ container: box });
      await viewer.importXML(await answer.text());
      walked.forEach(([task, decision]) => walk(task, decision));
      enter();
      active.forEach(id => mark(id, 'is-active'));
      tellSteps();
      show(active.length > 0 || box.clientWidth < 600 ? 'token' : 'whole');
      box.dataset.state = 'open';
    } catch {
      fail();
    }
  };

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-diagram]');
    if (button && viewer) show(button.dataset.diagram);
  });
  new IntersectionObserver((entries, self) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    self.disconnect();
    open();
  }, { rootMargin: '200px' }).observe(box);
})();
