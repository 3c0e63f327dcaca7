export type BenchRow = {
  case: string;
  value: number;
  unit: string;
  /** What the value is held against, in the same unit. */
  reference: number;
  /** value / reference */
  ratio: number;
  /** What the value must not exceed, or not fall short of where more is better: `holds` knows which. null: it is only shown. */
  bar: number | null;
  holds: boolean;
};

export type Bench = { name: string; rows: BenchRow[] };

/** The figures as a table of plain text. */
export function tableOf({ name, rows }: Bench): string {
  const lines = [
    ['case', 'value', 'reference', 'ratio', 'bar', 'holds'],
    ...rows.map((row) => [
      row.case,
      `${figure(row.value)} ${row.unit}`,
      figure(row.reference),
      `${figure(row.ratio)}×`,
      row.bar === null ? '' : figure(row.bar),
      row.bar === null ? '' : row.holds ? 'yes' : 'NO',
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const text = lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
  return [`bench ${name}`, ...text].join('\n');
}

function figure(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}
