import type { ReactNode } from 'react';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';
import classes from './SplitScreen.module.css';

type SplitScreenProps = { side: ReactNode; logo?: ReactNode; foot?: ReactNode; children: ReactNode };

/** Public pages: what it is about on pine at the left, the one thing to do on a card at the right. */
export function SplitScreen({ side, logo, foot, children }: SplitScreenProps) {
  return (
    <div className={classes.screen} data-element="background">
      <header className={classes.top}>
        {logo ?? <Logo />}
        <LanguageSwitch />
      </header>
      <main className={classes.main}>
        <div className={classes.side}>{side}</div>
        <section className={classes.card} data-element="panel">
          <div className={classes.form}>{children}</div>
          {foot && <div className={classes.foot}>{foot}</div>}
        </section>
      </main>
    </div>
  );
}
