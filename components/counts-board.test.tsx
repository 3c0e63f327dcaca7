import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CountsBoard } from './counts-board.tsx';

it('shows every line, an empty one with 0 and too small a sample without a figure', () => {
  const html = renderToStaticMarkup(
    <CountsBoard
      total={1024}
      employers={1}
      countedAt="at 09:42 today"
      rows={[
        { track: 'eng', name: 'Engineering', href: '/jobs?role=x', live: 448, fresh: 19, median: 46_500 },
        { track: 'qual', name: 'Quality', href: '/jobs?role=y', live: 0, fresh: 0, median: null },
      ]}
    />,
  );
  expect(html).toContain('<b>1,024</b> live tech jobs from 1 employer, counted at 09:42 today');
  expect(html).toContain('<td>448</td><td>+19</td><td>£46,500</td>');
  expect(html).toContain('<td>0</td><td>0</td><td>Too few</td>');
});
