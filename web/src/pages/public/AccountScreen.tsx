import type { ReactNode } from 'react';
import type { PublicPage } from '~/api/wire';
import { Branded } from '~/look/Branded';
import { BrandLogo } from '~/look/BrandLogo';
import { useTabIcon } from '~/look/useTabIcon';
import { Logo } from '~/ui/Logo';
import { SplitScreen } from '~/ui/SplitScreen';

type AccountScreenProps = {
  page: PublicPage | undefined;
  side: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
};

/** A public page in an account's colours, with its logo. */
export function AccountScreen({ page, side, foot, children }: AccountScreenProps) {
  useTabIcon(page?.look);
  return (
    <Branded brand={page && { look: page.look, organizer: page.name }}>
      <SplitScreen
        side={side}
        logo={
          <BrandLogo>
            <Logo />
          </BrandLogo>
        }
        foot={foot}
      >
        {children}
      </SplitScreen>
    </Branded>
  );
}
