import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import { createSurfaceLab } from '../../state/surface/surface-lab';
import { createTestPage } from '../../state/testing/test-page';
import { LabContext } from '../context/use-lab';
import { runStyle } from '../run-style';
import { PlotBands } from './PlotBands';

const axis = { low: 0, high: 1, log: false, ticks: [], labels: [] };

it('have the colour of their run, wherever it has come to stand', () => {
  const { labParts } = createTestPage({ hash: '#/about/verification' }).page;
  const lab = createSurfaceLab(labParts, canonical({ runs: [{ optimizer: 'sgd', look: 3 }] }));
  const points = [{ x: 0, low: 0, median: 0.5, high: 1 }];
  const drawn = renderToStaticMarkup(
    <LabContext value={lab}>
      <PlotBands
        bands={[{ run: 0, points, count: 3, diverged: 0 }]}
        selected={0}
        area={{ left: 0, top: 0, width: 100, height: 100 }}
        x={axis}
        y={axis}
      />
    </LabContext>,
  );
  const colors = [...drawn.matchAll(/(?:fill|stroke)="(var[^"]*)"/g)].map(([, color]) => color);
  expect(colors).toEqual([runStyle(3).color, runStyle(3).color]);
  lab.dispose();
});
