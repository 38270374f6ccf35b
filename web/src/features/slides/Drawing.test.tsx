import { act, fireEvent } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Document } from '~/generated/room';
import { drawInRoom } from '~/testing/room-stand';
import { Drawing } from './Drawing';

const deck = { id: 'f_deck', page: 1 } as Document;
const other = { id: 'f_other', page: 1 } as Document;

let show: (document: Document) => void = () => undefined;

function Shown() {
  const [document, setDocument] = useState(deck);
  show = setDocument;
  return (
    <div data-testid="paper">
      <Drawing document={document} strokes={{}} ratio={1.5} tool={{ kind: 'pen', colour: 'red' }} />
    </div>
  );
}

test('a line belongs to the page on which it was begun, whatever another presenter shows meanwhile', async () => {
  const { end } = await drawInRoom(<Shown />);
  const paper = globalThis.document.querySelector('svg');
  if (!paper) throw new Error('nothing to draw on');
  paper.setPointerCapture = () => undefined;
  paper.getBoundingClientRect = () => new DOMRect(0, 0, 300, 200);

  fireEvent.pointerDown(paper, { clientX: 10, clientY: 10 });
  fireEvent.pointerMove(paper, { clientX: 200, clientY: 100 });
  expect(paper.querySelectorAll('path')).toHaveLength(1);
  act(() => show(other));
  expect(paper.querySelectorAll('path')).toHaveLength(0);
  fireEvent.pointerUp(paper);

  expect(end.lastCommand().command).toMatchObject({ kind: 'draw_stroke', document: 'f_deck', page: 1 });
});
