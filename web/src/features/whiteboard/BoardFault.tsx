import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Board.module.css';

function Broken({ again }: { again: () => void }) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.broken} role="alert">
      <p>{t('broken')}</p>
      <Button variant="default" onClick={again}>
        {t('again')}
      </Button>
    </div>
  );
}

/** What was drawn by others may be more than Excalidraw bears: then the board falls, and the room stays. */
export class BoardFault extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return <Broken again={() => this.setState({ isBroken: false })} />;
  }
}
