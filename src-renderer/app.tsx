import { useStore } from 'zustand';
import { assertNever } from '../src-shared/domain/assert.ts';
import { holderKey } from '../src-shared/domain/holder.ts';
import { Conflicts } from './conflicts/conflicts.tsx';
import { useVenue, venueStore } from './connection/venue-store.ts';
import { Diagnostics } from './diagnostics/diagnostics.tsx';
import { FirstRun } from './first-run/first-run.tsx';
import { Floor } from './floor/floor.tsx';
import { LayoutEditor } from './layout/layout-editor.tsx';
import { Manage } from './manage/manage.tsx';
import { OrderScreen } from './order/order-screen.tsx';
import { PayScreen } from './pay/pay-screen.tsx';
import { ApprovalDialog } from './people/approval-dialog.tsx';
import { LockScreen } from './people/lock-screen.tsx';
import { People } from './people/people.tsx';
import { useHandOver } from './people/session.ts';
import { Sales } from './sales/sales.tsx';
import { Loading } from './shell/loading.tsx';
import { useNavigation } from './shell/navigation.ts';
import { NoticeBar } from './shell/notice-bar.tsx';
import { Shell } from './shell/shell.tsx';
import { useTheme } from './shell/theme.ts';
import { Sync } from './sync/sync.tsx';
import { Tabs } from './tabs/tabs.tsx';

export function App() {
  const isKnown = useStore(venueStore, ({ venue }) => venue !== null);
  const language = useStore(venueStore, ({ venue }) => venue?.terminal.language);
  // Words are read when something is drawn: in another language everything is drawn anew.
  return isKnown ? <Terminal key={language} /> : <Loading />;
}

/** A terminal without a venue sets one up, one without a person at work asks who it is, any other works. Behind a lock all stays as it was. */
function Terminal() {
  useTheme();
  const hasVenue = useVenue(({ settings }) => settings !== null);
  const atWork = useVenue(({ terminal, staff }) =>
    terminal.operator === null ? undefined : staff.get(terminal.operator),
  );
  const hasStaff = useVenue(({ staff }) => staff.size > 0);
  const isLocked = useVenue(({ terminal }) => terminal.locked);
  const next = useHandOver();
  if (!hasVenue) return <FirstRun />;
  const isOpen = atWork !== undefined && !isLocked;
  return (
    <>
      {(atWork !== undefined || !hasStaff) && (
        <Shell>
          <Screen />
        </Shell>
      )}
      <NoticeBar />
      <ApprovalDialog />
      {hasStaff && (!isOpen || next !== null) && (
        <LockScreen
          key={isOpen ? next : 'locked'}
          first={next ?? atWork?.id ?? null}
          atWork={isOpen ? atWork : null}
        />
      )}
    </>
  );
}

function Screen() {
  const place = useNavigation((state) => state.place);
  switch (place.screen) {
    case 'floor':
      return <Floor />;
    case 'order':
      return <OrderScreen key={holderKey(place.holder)} holder={place.holder} />;
    case 'pay':
      return <PayScreen key={holderKey(place.holder)} holder={place.holder} />;
    case 'tabs':
      return <Tabs />;
    case 'sales':
      return <Sales />;
    case 'conflicts':
      return <Conflicts />;
    case 'sync':
      return <Sync />;
    case 'layout':
      return <LayoutEditor />;
    case 'manage':
      return <Manage />;
    case 'people':
      return <People />;
    case 'diagnostics':
      return <Diagnostics />;
    default:
      return assertNever(place);
  }
}
