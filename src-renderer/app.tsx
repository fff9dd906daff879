import { useStore } from 'zustand';
import { assertNever } from '../src-shared/domain/assert.ts';
import { Conflicts } from './conflicts/conflicts.tsx';
import { useVenue, venueStore } from './connection/venue-store.ts';
import { FirstRun } from './first-run/first-run.tsx';
import { Floor } from './floor/floor.tsx';
import { LayoutEditor } from './layout/layout-editor.tsx';
import { Manage } from './manage/manage.tsx';
import { OrderScreen } from './order/order-screen.tsx';
import { Loading } from './shell/loading.tsx';
import { useNavigation } from './shell/navigation.ts';
import { NoticeBar } from './shell/notice-bar.tsx';
import { Shell } from './shell/shell.tsx';
import { useTheme } from './shell/theme.ts';
import { WhoIsWorking } from './shell/who-is-working.tsx';
import { Sync } from './sync/sync.tsx';
import { Tabs } from './tabs/tabs.tsx';

export function App() {
  const isKnown = useStore(venueStore, ({ venue }) => venue !== null);
  return isKnown ? <Terminal /> : <Loading />;
}

/** A terminal without a venue sets one up, one without a person at work asks who it is, any other works. */
function Terminal() {
  useTheme();
  const hasVenue = useVenue(({ settings }) => settings !== null);
  const needsPerson = useVenue(
    ({ terminal, staff }) => staff.size > 0 && (terminal.operator === null || !staff.has(terminal.operator)),
  );
  if (!hasVenue) return <FirstRun />;
  return (
    <>
      {needsPerson ? (
        <WhoIsWorking />
      ) : (
        <Shell>
          <Screen />
        </Shell>
      )}
      <NoticeBar />
    </>
  );
}

function Screen() {
  const place = useNavigation((state) => state.place);
  switch (place.screen) {
    case 'floor':
      return <Floor />;
    case 'order':
      return <OrderScreen key={`${place.holder.kind}:${place.holder.id}`} holder={place.holder} />;
    case 'tabs':
      return <Tabs />;
    case 'conflicts':
      return <Conflicts />;
    case 'sync':
      return <Sync />;
    case 'layout':
      return <LayoutEditor />;
    case 'manage':
      return <Manage />;
    default:
      return assertNever(place);
  }
}
