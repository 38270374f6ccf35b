import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { PresenterView } from './PresenterView';
import classes from './PresenterView.module.css';
import { closePresenterWindow } from './presenter-window';

/** Draws into the window; it closes with the room. */
export function PresenterWindow({ view }: { view: Window }) {
  useEffect(() => closePresenterWindow, []);
  return createPortal(
    <main className={classes.page}>
      <PresenterView view={view} onMove={closePresenterWindow} />
    </main>,
    view.document.body,
  );
}
