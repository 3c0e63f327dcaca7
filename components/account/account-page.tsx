import type { ReactNode } from 'react';
import { AccountNav, type AccountPart } from '#components/account/account-nav';
import { PageShell } from '#components/page-shell';
import { Arrival } from '#components/ui/arrival';

/** A page of one person's own side. `actions` stand beside the title. */
export function AccountPage({
  current,
  title,
  lede,
  actions,
  children,
}: {
  current: AccountPart;
  title: string;
  lede?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <PageShell current="account">
      <Arrival />
      <div className="wrap">
        <div className="page-head two">
          <div>
            <h1>{title}</h1>
            {lede && <p className="lede">{lede}</p>}
          </div>
          {actions}
        </div>
      </div>
      <div className="wrap account-body">
        <div className="split start">
          <AccountNav current={current} />
          <div>{children}</div>
        </div>
      </div>
    </PageShell>
  );
}
