// What each chart looks like, made of the numbers of its table. Colours are those of the style sheet.
(() => {
  'use strict';
  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const looks = () => ({
    ink: style('--ink'), ink2: style('--ink-2'), line: style('--line'), line2: style('--line-2'), surface: style('--surface'),
    accent: style('--accent'), soft: style('--accent-soft'), green: style('--green'), yellow: style('--yellow'), red: style('--red'),
    font: getComputedStyle(document.body).fontFamily
  });

  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  /** What all of them have in common. */
  const base = look => ({
    animation: !calm(),
    animationDuration: 400,
    textStyle: { fontFamily: look.font, color: look.ink },
    aria: { enabled: true, label: { enabled: false } },
    tooltip: {
      trigger: 'axis', confine: true, axisPointer: { type: 'shadow' }, backgroundColor: look.surface,
      borderColor: look.line2, textStyle: { color: look.ink, fontSize: 13 }
    },
    legend: { top: 0, left: 0, itemGap: 16, textStyle: { color: look.ink }, inactiveColor: look.line2 },
    grid: { left: 8, right: 16, top: 44, bottom: 8, containLabel: true }
  });

  const names = look => ({
    type: 'category', axisLine: { lineStyle: { color: look.line2 } }, axisTick: { show: false },
    axisLabel: { color: look.ink, hideOverlap: true }
  });
  const numbers = (look, unit = '') => ({
    type: 'value', minInterval: unit ? 0 : 1, splitLine: { lineStyle: { color: look.line } },
    axisLabel: { color: look.ink2, formatter: `{value}${unit}`, hideOverlap: true }
  });

  const columns = (table, as) => table.columns.map((column, at) => ({ ...column, at })).filter(column => column.look === as);
  /** A point knows where it leads. */
  const points = (table, column) => table.rows.map(row => {
    const cell = row.cells[column.at];
    return { value: cell.plot, href: cell.href ?? row.href };
  });
  const pointing = data => (data.some(point => point.href) ? 'pointer' : 'default');

  const trend = (table, look) => {
    const fills = [look.soft, look.accent, look.green];
    const lines = [['solid', 'circle', look.yellow], ['dashed', 'rect', look.red]];
    const bars = columns(table, 'bar').map((column, i) => {
      const data = points(table, column);
      return {
        name: column.label, type: 'bar', data, cursor: pointing(data), barMaxWidth: 18, barGap: '10%',
        itemStyle: { color: fills[i % fills.length], borderColor: i === 0 ? look.accent : fills[i], borderWidth: 1 }
      };
    });
    const rates = columns(table, 'line').map((column, i) => {
      const [type, symbol, color] = lines[i % lines.length];
      const data = points(table, column);
      return {
        name: column.label, type: 'line', yAxisIndex: 1, data, cursor: pointing(data), symbol, symbolSize: 8, connectNulls: false,
        lineStyle: { type, color, width: 2 }, itemStyle: { color }, tooltip: { valueFormatter: percent }
      };
    });
    return {
      ...base(look),
      grid: { left: 8, right: 8, top: 64, bottom: 8, containLabel: true },
      xAxis: { ...names(look), data: table.rows.map(row => row.label) },
      yAxis: [numbers(look), { ...numbers(look, ' %'), min: 0, max: 100, splitLine: { show: false } }],
      series: [...bars, ...rates]
    };
  };

  const percent = value => (value === null || value === undefined ? '—' : `${value} %`);

  const funnel = (table, look, narrow) => {
    const column = columns(table, 'bar')[0];
    const data = points(table, column).map((point, i) => ({ ...point, name: table.rows[i].label }));
    return {
      ...base(look),
      tooltip: { ...base(look).tooltip, trigger: 'item' },
      legend: { show: false },
      series: [{
        type: 'funnel', sort: 'none', top: 4, bottom: 4, left: 0, width: narrow ? '38%' : '55%', minSize: '2%', gap: 3, funnelAlign: 'center', data,
        cursor: pointing(data),
        label: { position: 'right', color: look.ink, formatter: '{b}  {c}', fontSize: narrow ? 11 : 13 },
        labelLine: { length: 12, lineStyle: { color: look.line2 } },
        itemStyle: { color: look.accent, borderColor: look.surface }
      }]
    };
  };

  const heat = (table, look, narrow) => {
    const hours = columns(table, 'bar');
    const data = table.rows.flatMap((row, y) => hours.map((hour, x) => ({ value: [x, y, row.cells[hour.at].plot], href: row.href })));
    const most = Math.max(1, ...data.map(point => point.value[2]));
    return {
      ...base(look),
      tooltip: { ...base(look).tooltip, trigger: 'item', formatter: at => `${table.rows[at.value[1]].label.replace(/</g, '')} ${hours[at.value[0]].label}:00　<b>${at.value[2]}</b>` },
      legend: { show: false },
      grid: { left: 4, right: 8, top: 4, bottom: 56, containLabel: true },
      xAxis: { ...names(look), data: hours.map(hour => hour.label), splitArea: { show: false } },
      yAxis: { ...names(look), inverse: true, data: table.rows.map(row => row.label), axisLabel: { color: look.ink, fontSize: narrow ? 11 : 12, width: narrow ? 72 : 180, overflow: 'truncate' } },
      visualMap: {
        min: 0, max: most, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 12, itemHeight: 140, precision: 0,
        text: [String(most), '0'], textStyle: { color: look.ink2 }, inRange: { color: [look.surface, look.accent] }
      },
      series: [{
        type: 'heatmap', data, cursor: pointing(data), itemStyle: { borderColor: look.line, borderWidth: 1 },
        label: { show: !narrow, formatter: at => at.value[2] || '', color: look.ink, textBorderColor: look.surface, textBorderWidth: 2, fontSize: 11 }
      }]
    };
  };

  /** Bars lying side by side, row by row; those past the limit say so in colour and in words. */
  const lying = (table, look, unit, limit) => {
    const fills = [look.accent, look.soft];
    const series = columns(table, 'bar').map((column, i) => {
      const data = points(table, column).map(point => (limit && point.value > 100
        ? { ...point, itemStyle: { color: i === 0 ? look.red : look.surface, borderColor: look.red, borderWidth: 1.5 } } : point));
      return {
        name: column.label, type: 'bar', data, cursor: pointing(data), barMaxWidth: 14, barGap: '15%',
        itemStyle: { color: fills[i], borderColor: look.accent, borderWidth: 1 },
        tooltip: { valueFormatter: unit ? percent : undefined },
        label: { show: true, position: 'right', color: look.ink2, fontSize: 11, formatter: at => (at.value === null ? '' : `${+Number(at.value).toFixed(1)}${unit}`) },
        markLine: limit && i === 0 ? {
          silent: true, symbol: 'none', data: [{ xAxis: 100 }], lineStyle: { color: look.red, type: 'dashed' },
          label: { formatter: limit, color: look.red, position: 'start' }
        } : undefined
      };
    });
    return {
      ...base(look),
      grid: { left: 8, right: 56, top: 36, bottom: limit ? 20 : 8, containLabel: true },
      xAxis: numbers(look, unit),
      yAxis: { ...names(look), inverse: true, data: table.rows.map(row => row.label) },
      series
    };
  };

  window.wanggeCharts = {
    /** What is to be drawn, and how high. */
    of(kind, table, limit, narrow) {
      const look = looks();
      const rows = table.rows.length;
      if (kind === 'trend') return { option: trend(table, look), height: 340 };
      if (kind === 'funnel') return { option: funnel(table, look, narrow), height: 300 };
      if (kind === 'heat') return { option: heat(table, look, narrow), height: Math.max(180, rows * 26 + 90) };
      if (kind === 'stages') return { option: lying(table, look, ' %', limit), height: rows * 46 + 80 };
      return { option: lying(table, look, kind === 'rates' ? ' %' : '', ''), height: rows * 40 + 70 };
    }
  };
})();
