import asyncio
from pathlib import Path
from collections import Counter
from samsyn.errors import Refused
from samsyn.database.port import Database
from samsyn.exchange.seed import load
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.exchange.tables.rows import rows_of, References
from samsyn.exchange.tables.workbook import write, Filled
from samsyn.exchange.tables.opening import sheets_in
from samsyn.exchange.tables.reading import rows_given, sheet_called
from samsyn.exchange.tables.planning import plan
from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import Language
from tests.support.demonstration import demonstration
from tests.support.doing import deeds_of, perform
async def test_whole(graph: Database, tmp_path: Path) -> None:
    g=await asyncio.to_thread(demonstration); r=References(g); path=tmp_path/"x.xlsx"
    write(path,[("Plats","Vaggeryd")],[Filled(s,rows_of(g,s,r)) for s in ALL_SHEETS],Language.SV)
    def given():
        c=[]
        for title,rows,s in sheets_in(path,print):
            yield from rows_given(s,title,rows,c,print)
    await perform(graph, "setPlace", {"code": "0665", "name": "Vaggeryd"})
    p=plan(Graph(),given(), "Import")
    try:
        await load(deeds_of(graph), [(s.deed,s.raw) for s in p.steps])
    except Refused as e:
        print(len(e.faults))
        for f in e.faults[:30]:
            st=p.steps[int(f.path[0])]
            print(f.path, f.message, st.deed, [ (x.title,x.number) for x in st.rows][:1], {k:v for k,v in st.raw.items() if k in ('name','title','status','fromId')})
        raise
    now=await deeds_of(graph).replica.current()
    again=plan(now,given(), "Import")
    print(Counter(str(x.becomes) for x in again.rows), len(again.steps))
    for x in [x for x in again.rows if x.becomes!='unchanged'][:10]: print(x.given.sheet.key,x.what,x.before,x.after, x.given.complaints)
