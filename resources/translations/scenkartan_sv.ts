<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
  <context>
    <name>CreateRegisterDialog</name>
    <message>
      <source>&amp;Coordinate reference system:</source>
      <translation>Refe&amp;renssystem:</translation>
    </message>
    <message>
      <source>&amp;File:</source>
      <translation>&amp;Fil:</translation>
    </message>
    <message>
      <source>&amp;Municipality or district:</source>
      <translation>&amp;Kommun eller stadsdel:</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Koordinatsystem</translation>
    </message>
    <message>
      <source>Distances are measured in this system, so it must be metric: SWEREF 99 TM or the local SWEREF zone.</source>
      <translation>Avstånd mäts i det här systemet, så det måste vara metriskt: SWEREF 99 TM eller den lokala SWEREF-zonen.</translation>
    </message>
    <message>
      <source>New register</source>
      <translation>Nytt register</translation>
    </message>
    <message>
      <source>One register holds one district and its local police area. It is a single file on this computer.</source>
      <translation>Ett register omfattar en stadsdel och dess lokalpolisområde. Det är en enda fil på den här datorn.</translation>
    </message>
    <message>
      <source>Register file</source>
      <translation>Registerfil</translation>
    </message>
  </context>
  <context>
    <name>DockForm</name>
    <message>
      <source>&amp;New register…</source>
      <translation>&amp;Nytt register …</translation>
    </message>
    <message>
      <source>&amp;Open register…</source>
      <translation>&amp;Öppna register …</translation>
    </message>
    <message>
      <source>&amp;Register:</source>
      <translation>&amp;Register:</translation>
    </message>
    <message>
      <source>A register is one file with the scenes, their boundaries year by year, the schools and the interventions of one district. Open yours, make a new one, or look around in the example.</source>
      <translation>Ett register är en fil med en stadsdels scener, deras avgränsningar år för år, skolorna och insatserna. Öppna ert register, skapa ett nytt eller se dig om i exemplet.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Avbryt</translation>
    </message>
    <message>
      <source>Mapping &amp;year:</source>
      <translation>Kartläggnings&amp;år:</translation>
    </message>
    <message>
      <source>Mapping year</source>
      <translation>Kartläggningsår</translation>
    </message>
    <message>
      <source>New mapping year</source>
      <translation>Nytt kartläggningsår</translation>
    </message>
    <message>
      <source>New mapping year…</source>
      <translation>Nytt kartläggningsår …</translation>
    </message>
    <message>
      <source>No register is open</source>
      <translation>Inget register är öppet</translation>
    </message>
    <message>
      <source>Open or create a register</source>
      <translation>Öppna eller skapa ett register</translation>
    </message>
    <message>
      <source>Open the &amp;example register</source>
      <translation>Öppna &amp;exempelregistret</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Förlopp</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>Register</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
  </context>
  <context>
    <name>HistoryDialog</name>
    <message>
      <source>Changes, the latest first</source>
      <translation>Ändringar, den senaste först</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historik</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Vad</translation>
    </message>
    <message>
      <source>When</source>
      <translation>När</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Vem</translation>
    </message>
  </context>
  <context>
    <name>InterventionDialog</name>
    <message>
      <source>&amp;Actual cost:</source>
      <translation>&amp;Faktisk kostnad:</translation>
    </message>
    <message>
      <source>&amp;Decision reference (Dnr):</source>
      <translation>Beslut (&amp;dnr):</translation>
    </message>
    <message>
      <source>&amp;Partners:</source>
      <translation>Sa&amp;marbetsparter:</translation>
    </message>
    <message>
      <source>&amp;Responsible unit:</source>
      <translation>Ansvarig &amp;enhet:</translation>
    </message>
    <message>
      <source>&amp;Status:</source>
      <translation>&amp;Status:</translation>
    </message>
    <message>
      <source>&amp;Type:</source>
      <translation>&amp;Typ:</translation>
    </message>
    <message>
      <source>&amp;Weekdays:</source>
      <translation>&amp;Veckodagar:</translation>
    </message>
    <message>
      <source>Ends on</source>
      <translation>Slutar</translation>
    </message>
    <message>
      <source>From month</source>
      <translation>Från månad</translation>
    </message>
    <message>
      <source>Intervention</source>
      <translation>Insats</translation>
    </message>
    <message>
      <source>N&amp;ote:</source>
      <translation>An&amp;teckning:</translation>
    </message>
    <message>
      <source>Organisations and roles, no private persons</source>
      <translation>Organisationer och roller, inga privatpersoner</translation>
    </message>
    <message>
      <source>P&amp;eriod:</source>
      <translation>&amp;Period:</translation>
    </message>
    <message>
      <source>Planned &amp;cost:</source>
      <translation>P&amp;lanerad kostnad:</translation>
    </message>
    <message>
      <source>Sce&amp;nes:</source>
      <translation>Sce&amp;ner:</translation>
    </message>
    <message>
      <source>Secrec&amp;y:</source>
      <translation>Sekr&amp;etess:</translation>
    </message>
    <message>
      <source>Starts on</source>
      <translation>Börjar</translation>
    </message>
    <message>
      <source>T&amp;itle:</source>
      <translation>Rub&amp;rik:</translation>
    </message>
    <message>
      <source>Times a &amp;year:</source>
      <translation>Gånger per &amp;år:</translation>
    </message>
    <message>
      <source>To month</source>
      <translation>Till månad</translation>
    </message>
    <message>
      <source>Works &amp;on:</source>
      <translation>Sla&amp;g:</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>ej angivet</translation>
    </message>
    <message>
      <source>to</source>
      <translation>till</translation>
    </message>
  </context>
  <context>
    <name>InterventionsPanel</name>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Ta bort</translation>
    </message>
    <message>
      <source>&amp;Edit…</source>
      <translation>R&amp;edigera …</translation>
    </message>
    <message>
      <source>&amp;History…</source>
      <translation>&amp;Historik …</translation>
    </message>
    <message>
      <source>&amp;New…</source>
      <translation>&amp;Ny …</translation>
    </message>
    <message>
      <source>Interventions at the chosen scene</source>
      <translation>Insatser vid den valda scenen</translation>
    </message>
    <message>
      <source>Nothing is recorded for this scene yet. Add the first intervention with New….</source>
      <translation>Inga insatser är förda vid scenen än. Lägg till den första med Ny …</translation>
    </message>
    <message>
      <source>Scenes and their interventions</source>
      <translation>Scenerna och deras insatser</translation>
    </message>
  </context>
  <context>
    <name>ReceiveDeliveryDialog</name>
    <message>
      <source>&amp;Coordinate reference system:</source>
      <translation>Refe&amp;renssystem:</translation>
    </message>
    <message>
      <source>&amp;File:</source>
      <translation>&amp;Fil:</translation>
    </message>
    <message>
      <source>&amp;Id field:</source>
      <translation>&amp;Id-fält:</translation>
    </message>
    <message>
      <source>&amp;Layer:</source>
      <translation>&amp;Lager:</translation>
    </message>
    <message>
      <source>&amp;Name field:</source>
      <translation>&amp;Namnfält:</translation>
    </message>
    <message>
      <source>&amp;Repair invalid geometry, with the change of area shown above</source>
      <translation>Re&amp;parera ogiltig geometri, med den ändring av ytan som visas ovan</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Koordinatsystem</translation>
    </message>
    <message>
      <source>Delivered file</source>
      <translation>Levererad fil</translation>
    </message>
    <message>
      <source>Id field</source>
      <translation>Id-fält</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Lager</translation>
    </message>
    <message>
      <source>Name field</source>
      <translation>Namnfält</translation>
    </message>
    <message>
      <source>Re&amp;place the boundaries that this year already has</source>
      <translation>Er&amp;sätt de avgränsningar som året redan har</translation>
    </message>
    <message>
      <source>Receive delivery</source>
      <translation>Ta emot leverans</translation>
    </message>
    <message>
      <source>What was found in the file</source>
      <translation>Detta fanns i filen</translation>
    </message>
    <message>
      <source>What was found in the file:</source>
      <translation>Detta fanns i filen:</translation>
    </message>
  </context>
  <context>
    <name>ScenesPanel</name>
    <message>
      <source>&amp;Zoom to</source>
      <translation>&amp;Zooma till</translation>
    </message>
    <message>
      <source>Receive &amp;delivery…</source>
      <translation>Ta emot &amp;leverans …</translation>
    </message>
    <message>
      <source>Scenes</source>
      <translation>Scener</translation>
    </message>
    <message>
      <source>Search scenes</source>
      <translation>Sök scener</translation>
    </message>
    <message>
      <source>The chosen scene</source>
      <translation>Den valda scenen</translation>
    </message>
  </context>
  <context>
    <name>Scenkartan</name>
    <message>
      <source>(no year)</source>
      <translation>(inget år)</translation>
    </message>
    <message>
      <source>, for example {example}</source>
      <translation>, till exempel {example}</translation>
    </message>
    <message>
      <source>1 facility has no position and is not measured to.</source>
      <translation>1 verksamhet saknar läge, och avståndet till den mäts inte.</translation>
    </message>
    <message>
      <source>1 scene is not classified.</source>
      <translation>1 scen är inte klassad.</translation>
    </message>
    <message>
      <source>1 school within {radius}: {school}, inside the boundary.</source>
      <translation>1 skola inom {radius}: {school}, innanför avgränsningen.</translation>
    </message>
    <message>
      <source>1 school within {radius}: {school}, {distance}.</source>
      <translation>1 skola inom {radius}: {school}, {distance}.</translation>
    </message>
    <message>
      <source>168 figures, each 0 (nothing) to 3 (much).</source>
      <translation>168 siffror, var och en 0 (inget) till 3 (mycket).</translation>
    </message>
    <message>
      <source>; not classified: {count}</source>
      <translation>; inte klassade: {count}</translation>
    </message>
    <message>
      <source>; {count} of these lack an active intervention</source>
      <translation>; {count} av dessa saknar aktiv insats</translation>
    </message>
    <message>
      <source>A geometry cannot be read. Check the file in QGIS.</source>
      <translation>En geometri kan inte läsas. Kontrollera filen i QGIS.</translation>
    </message>
    <message>
      <source>A geometry in the register cannot be drawn. Check the scenes and facilities of the year.</source>
      <translation>En geometri i registret kan inte ritas. Kontrollera årets scener och verksamheter.</translation>
    </message>
    <message>
      <source>A geometry that is said to be in {source} has no place in {target}. The coordinate reference system is probably another: check it.</source>
      <translation>En geometri som sägs vara i {source} har ingen plats i {target}. Koordinatsystemet är troligen ett annat: kontrollera det.</translation>
    </message>
    <message>
      <source>A lasting place</source>
      <translation>Bestående plats</translation>
    </message>
    <message>
      <source>A lasting place with a permanent id. Old names are kept as aliases.</source>
      <translation>En bestående plats med ett id som aldrig ändras. Gamla namn sparas.</translation>
    </message>
    <message>
      <source>A merged place has a row for each that went into it, a split one a row for each that came out of it. The number of merged places counts later polygons, that of split ones earlier polygons. A part that was split off and merged with a neighbour is among the merged.</source>
      <translation>En sammanslagen plats har en rad för varje plats som gick upp i den, en delad plats en rad för varje plats som kom ur den. Antalet sammanslagna räknar senare polygoner, antalet delade tidigare polygoner. En del som avdelades och slogs ihop med en granne hör till de sammanslagna.</translation>
    </message>
    <message>
      <source>A metre in {crs} is not a metre on the ground: distances in it are wrong. Choose {better}.</source>
      <translation>En meter i {crs} är inte en meter på marken, så avstånden blir fel. Välj {better}.</translation>
    </message>
    <message>
      <source>A place has moved if less than {kept} of the smaller polygon overlaps; else it is unchanged if its area changed by {same_area} or less.</source>
      <translation>En plats har flyttat om mindre än {kept} av den mindre polygonen överlappar; annars är den oförändrad om ytan har ändrats med högst {same_area}.</translation>
    </message>
    <message>
      <source>A polygon is left wherever the network crosses or touches its boundary, and within it no way is needed. A point, or a polygon without a street, starts at the nearest point of the network (not the nearest crossing), if that is no further than the limit.</source>
      <translation>En yta lämnas där nätet korsar eller vidrör dess gräns, och inne i den behövs ingen väg. En punkt, eller en yta utan gata, börjar vid nätets närmaste punkt (inte närmaste korsning), om den inte ligger längre bort än gränsen.</translation>
    </message>
    <message>
      <source>A register cannot be made on a network share. Choose a folder on a local disk.</source>
      <translation>Ett register kan inte skapas på en nätverksenhet. Välj en mapp på en lokal disk.</translation>
    </message>
    <message>
      <source>A row of a table is too long for a sheet. Shorten its texts.</source>
      <translation>En rad i en tabell är för lång för ett kartblad. Korta texterna.</translation>
    </message>
    <message>
      <source>A scene's boundary and status in one mapping year.</source>
      <translation>En scens avgränsning och status ett kartläggningsår.</translation>
    </message>
    <message>
      <source>A scene's week: how much happens each hour from Monday 00 to Sunday 23.</source>
      <translation>En scens vecka: hur mycket som händer varje timme från måndag 00 till söndag 23.</translation>
    </message>
    <message>
      <source>A school, preschool, playground, youth club, station or other place.</source>
      <translation>En skola, förskola, parklek, fritidsgård, station eller annan plats.</translation>
    </message>
    <message>
      <source>A season each year</source>
      <translation>En säsong varje år</translation>
    </message>
    <message>
      <source>A season has both a first and a last month. Choose both, or neither.</source>
      <translation>En säsong har både en första och en sista månad. Välj båda eller ingen.</translation>
    </message>
    <message>
      <source>A signed mapping year can only be unlocked, and only with a stated reason.</source>
      <translation>Ett signerat kartläggningsår kan bara låsas upp, och bara med ett angivet skäl.</translation>
    </message>
    <message>
      <source>A style of Scenkartan cannot be read. Install the plugin again.</source>
      <translation>En av Scenkartans stilar kan inte läsas. Installera tillägget igen.</translation>
    </message>
    <message>
      <source>A table did not fit its place on a map sheet, so nothing was printed.</source>
      <translation>En tabell fick inte plats på ett kartblad, så inget skrevs ut.</translation>
    </message>
    <message>
      <source>A target with a direction.</source>
      <translation>Ett mål med riktning.</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Åtgärd</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>Aktiva</translation>
    </message>
    <message>
      <source>Active interventions</source>
      <translation>Aktiva insatser</translation>
    </message>
    <message>
      <source>Actual cost (SEK)</source>
      <translation>Faktisk kostnad (kr)</translation>
    </message>
    <message>
      <source>Add layers</source>
      <translation>Lägg till lager</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Tillagd</translation>
    </message>
    <message>
      <source>Adding the mapping year</source>
      <translation>Lägger till kartläggningsåret</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adress</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Efter</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alla</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alla filer (*)</translation>
    </message>
    <message>
      <source>An organisation.</source>
      <translation>En organisation.</translation>
    </message>
    <message>
      <source>Analysis</source>
      <translation>Analys</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>apr</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>Område</translation>
    </message>
    <message>
      <source>Area (m²)</source>
      <translation>Yta (m²)</translation>
    </message>
    <message>
      <source>Areas</source>
      <translation>Områden</translation>
    </message>
    <message>
      <source>Areas are measured in {crs}.</source>
      <translation>Ytor mäts i {crs}.</translation>
    </message>
    <message>
      <source>Assessments</source>
      <translation>Bedömningar</translation>
    </message>
    <message>
      <source>At the same point as at least two others; check where they are</source>
      <translation>På samma punkt som minst två andra; kontrollera var de ligger</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>aug</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>Bakgrund</translation>
    </message>
    <message>
      <source>Background layers</source>
      <translation>Bakgrundslager</translation>
    </message>
    <message>
      <source>Background of the maps, and what shades lamps and cameras. Bulk data, not logged.</source>
      <translation>Kartornas bakgrund, och det som skymmer lampor och kameror. Massdata, loggas inte.</translation>
    </message>
    <message>
      <source>Background of the maps, and what walking distances follow. Bulk data, not logged.</source>
      <translation>Kartornas bakgrund, och det som gångavstånd följer. Massdata, loggas inte.</translation>
    </message>
    <message>
      <source>Background of the maps. Bulk data, not logged.</source>
      <translation>Kartornas bakgrund. Massdata, loggas inte.</translation>
    </message>
    <message>
      <source>Background: the register's reference map</source>
      <translation>Bakgrund: registrets referenskarta</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>Avståndsklass</translation>
    </message>
    <message>
      <source>Bands: a facility at distance 0 is inside; up to and including the radius less the uncertainty it is within; up to and including the radius plus the uncertainty it is borderline. With the uncertainty 0, a facility at exactly the radius is within.</source>
      <translation>Band: en verksamhet på avståndet 0 ligger innanför (inside); till och med radien minus osäkerheten ligger den inom (within); till och med radien plus osäkerheten är den ett gränsfall (borderline). Med osäkerheten 0 ligger en verksamhet på exakt radien inom.</translation>
    </message>
    <message>
      <source>Barnens väg (safe way for children)</source>
      <translation>Barnens väg</translation>
    </message>
    <message>
      <source>Base year</source>
      <translation>Basår</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Före</translation>
    </message>
    <message>
      <source>Begin with a mapping year: boundaries, classes and map sheets belong to one.</source>
      <translation>Börja med ett kartläggningsår: avgränsningar, klasser och kartblad hör till ett år.</translation>
    </message>
    <message>
      <source>Borderline (± m)</source>
      <translation>Gränsfall (± m)</translation>
    </message>
    <message>
      <source>Borderline: a school may lie within {radius}, the uncertainty is ±{borderline}.</source>
      <translation>Gränsfall: en skola kan ligga inom {radius}, osäkerheten är ±{borderline}.</translation>
    </message>
    <message>
      <source>Borderline: the schools lie within the uncertainty of ±{borderline}.</source>
      <translation>Gränsfall: skolorna ligger inom osäkerheten ±{borderline}.</translation>
    </message>
    <message>
      <source>Boundaries</source>
      <translation>Avgränsningar</translation>
    </message>
    <message>
      <source>Boundaries of the year before</source>
      <translation>Avgränsningar året innan</translation>
    </message>
    <message>
      <source>Boundaries of this year</source>
      <translation>Avgränsningar i år</translation>
    </message>
    <message>
      <source>Boundaries without area, not classified: {count}</source>
      <translation>Avgränsningar utan yta, inte klassade: {count}</translation>
    </message>
    <message>
      <source>Boundaries written</source>
      <translation>Skrivna avgränsningar</translation>
    </message>
    <message>
      <source>Boundaries {year}</source>
      <translation>Avgränsningar {year}</translation>
    </message>
    <message>
      <source>Boundaries {year}, the year before</source>
      <translation>Avgränsningar {year}, året före</translation>
    </message>
    <message>
      <source>Boundaries: joint mapping {year}</source>
      <translation>Avgränsningar: gemensam kartläggning {year}</translation>
    </message>
    <message>
      <source>Boundary</source>
      <translation>Avgränsning</translation>
    </message>
    <message>
      <source>Boundary drawn</source>
      <translation>Avgränsning ritad</translation>
    </message>
    <message>
      <source>Boundary {year}</source>
      <translation>Avgränsning {year}</translation>
    </message>
    <message>
      <source>Bridge</source>
      <translation>Bro</translation>
    </message>
    <message>
      <source>Building</source>
      <translation>Byggnad</translation>
    </message>
    <message>
      <source>Building the demo district</source>
      <translation>Bygger exempelstaden</translation>
    </message>
    <message>
      <source>Building the example register</source>
      <translation>Bygger exempelregistret</translation>
    </message>
    <message>
      <source>Buildings</source>
      <translation>Byggnader</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Cameras</source>
      <translation>Kameror</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Avbryt</translation>
    </message>
    <message>
      <source>Cancelled. Nothing has been changed.</source>
      <translation>Avbrutet. Inget har ändrats.</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>Kategori</translation>
    </message>
    <message>
      <source>Causes</source>
      <translation>Orsaker</translation>
    </message>
    <message>
      <source>Ceased</source>
      <translation>Upphörda</translation>
    </message>
    <message>
      <source>Ceased scenes are not classified, and a signed year is never changed.</source>
      <translation>Scener som har upphört klassas inte, och ett signerat år ändras aldrig.</translation>
    </message>
    <message>
      <source>Ceased scenes, not classified: {count}</source>
      <translation>Scener som har upphört, inte klassade: {count}</translation>
    </message>
    <message>
      <source>Change log</source>
      <translation>Ändringslogg</translation>
    </message>
    <message>
      <source>Change of area (m²)</source>
      <translation>Förändring av ytan (m²)</translation>
    </message>
    <message>
      <source>Changes between years</source>
      <translation>Förändringar mellan år</translation>
    </message>
    <message>
      <source>Checking page {} of {}</source>
      <translation>Kontrollerar sida {} av {}</translation>
    </message>
    <message>
      <source>Checking the geometry</source>
      <translation>Kontrollerar geometrin</translation>
    </message>
    <message>
      <source>Checks a delivered vector file and writes its polygons as the boundaries of one mapping year, in one transaction: all of them or none. The file is only read.</source>
      <translation>Kontrollerar en levererad vektorfil och skriver dess polygoner som avgränsningar för ett kartläggningsår, i en transaktion: alla eller inga. Filen läses bara.</translation>
    </message>
    <message>
      <source>Choose a file.</source>
      <translation>Välj en fil.</translation>
    </message>
    <message>
      <source>Choose a scene in the list or on the map.</source>
      <translation>Välj en scen i listan eller på kartan.</translation>
    </message>
    <message>
      <source>Choose at least one scene for the intervention.</source>
      <translation>Välj minst en scen för insatsen.</translation>
    </message>
    <message>
      <source>Choose at least one scene.</source>
      <translation>Välj minst en scen.</translation>
    </message>
    <message>
      <source>Choose the file that the police delivered.</source>
      <translation>Välj filen som polisen har levererat.</translation>
    </message>
    <message>
      <source>City districts, local police areas, municipalities, each with its time. Bulk data, not logged.</source>
      <translation>Stadsdelsområden, lokalpolisområden och kommuner, var och en med sin tid. Massdata, loggas inte.</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Klass</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Klassningar</translation>
    </message>
    <message>
      <source>Classify</source>
      <translation>Klassa</translation>
    </message>
    <message>
      <source>Classify again</source>
      <translation>Klassa om</translation>
    </message>
    <message>
      <source>Classify scenes</source>
      <translation>Klassa scener</translation>
    </message>
    <message>
      <source>Classifying scenes</source>
      <translation>Klassar scener</translation>
    </message>
    <message>
      <source>Clockwise from grid north; empty: unknown.</source>
      <translation>Medurs från kartans norr; tomt: okänd.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Stäng</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Kod</translation>
    </message>
    <message>
      <source>Colour temperature (K)</source>
      <translation>Färgtemperatur (K)</translation>
    </message>
    <message>
      <source>Composing sheet {} of {}</source>
      <translation>Sätter kartblad {} av {}</translation>
    </message>
    <message>
      <source>Confidential.</source>
      <translation>Sekretess.</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Koordinatsystem</translation>
    </message>
    <message>
      <source>Coordinate reference system of the file</source>
      <translation>Filens koordinatsystem</translation>
    </message>
    <message>
      <source>Create</source>
      <translation>Skapa</translation>
    </message>
    <message>
      <source>Create register</source>
      <translation>Skapa register</translation>
    </message>
    <message>
      <source>Creating the register</source>
      <translation>Skapar registret</translation>
    </message>
    <message>
      <source>Date of the school register</source>
      <translation>Skolregistrets datum</translation>
    </message>
    <message>
      <source>Date of the source</source>
      <translation>Källans datum</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>dec</translation>
    </message>
    <message>
      <source>Decided on</source>
      <translation>Beslutsdatum</translation>
    </message>
    <message>
      <source>Decided otherwise</source>
      <translation>Beslutat annorlunda</translation>
    </message>
    <message>
      <source>Decision reference (Dnr)</source>
      <translation>Diarienummer (Dnr)</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Ta bort</translation>
    </message>
    <message>
      <source>Delete intervention</source>
      <translation>Ta bort insats</translation>
    </message>
    <message>
      <source>Delete the intervention “{title}”? Its history is kept.</source>
      <translation>Ta bort insatsen ”{title}”? Historiken finns kvar.</translation>
    </message>
    <message>
      <source>Deleted</source>
      <translation>Borttagen</translation>
    </message>
    <message>
      <source>Deleting the intervention</source>
      <translation>Tar bort insatsen</translation>
    </message>
    <message>
      <source>Delivered file</source>
      <translation>Levererad fil</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Beskrivning</translation>
    </message>
    <message>
      <source>Different scenes with the same geometry</source>
      <translation>Olika scener med samma geometri</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Riktning</translation>
    </message>
    <message>
      <source>Direction (°)</source>
      <translation>Riktning (°)</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Avstånd</translation>
    </message>
    <message>
      <source>Distance (m)</source>
      <translation>Avstånd (m)</translation>
    </message>
    <message>
      <source>Distance from scenes to schools</source>
      <translation>Avstånd från scener till skolor</translation>
    </message>
    <message>
      <source>Distance to the network (m)</source>
      <translation>Avstånd till vägnätet (m)</translation>
    </message>
    <message>
      <source>Distances</source>
      <translation>Avstånd</translation>
    </message>
    <message>
      <source>Distances are measured in {crs}.</source>
      <translation>Avstånd mäts i {crs}.</translation>
    </message>
    <message>
      <source>Distances not measured.</source>
      <translation>Avstånden är inte mätta.</translation>
    </message>
    <message>
      <source>Districts and police areas</source>
      <translation>Stadsdels- och polisområden</translation>
    </message>
    <message>
      <source>Dnr: {}</source>
      <translation>Dnr: {}</translation>
    </message>
    <message>
      <source>Downwards; empty: unknown.</source>
      <translation>Nedåt; tomt: okänd.</translation>
    </message>
    <message>
      <source>Drugs are sold in public</source>
      <translation>Öppen försäljning</translation>
    </message>
    <message>
      <source>Drugs are used in public</source>
      <translation>Öppet bruk</translation>
    </message>
    <message>
      <source>Empty: changed outside Scenkartan.</source>
      <translation>Tomt: ändrat utanför Scenkartan.</translation>
    </message>
    <message>
      <source>Empty: not assessed.</source>
      <translation>Tomt: inte bedömt.</translation>
    </message>
    <message>
      <source>Empty: not stated by the source.</source>
      <translation>Tomt: anges inte av källan.</translation>
    </message>
    <message>
      <source>Empty: the whole area.</source>
      <translation>Tomt: hela området.</translation>
    </message>
    <message>
      <source>Empty: unknown.</source>
      <translation>Tomt: okänt.</translation>
    </message>
    <message>
      <source>Ends on</source>
      <translation>Slutar</translation>
    </message>
    <message>
      <source>Ends that nearly meet a line</source>
      <translation>Ändar som nästan möter en linje</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Engelska</translation>
    </message>
    <message>
      <source>Evaluated on</source>
      <translation>Utvärderad</translation>
    </message>
    <message>
      <source>Evaluations</source>
      <translation>Utvärderingar</translation>
    </message>
    <message>
      <source>Facilities</source>
      <translation>Verksamheter</translation>
    </message>
    <message>
      <source>Facilities in the file</source>
      <translation>Verksamheter i filen</translation>
    </message>
    <message>
      <source>Facilities skipped</source>
      <translation>Överhoppade verksamheter</translation>
    </message>
    <message>
      <source>Facilities without a place, not measured to: {count}</source>
      <translation>Verksamheter utan läge, inte med i mätningen: {count}</translation>
    </message>
    <message>
      <source>Facilities written</source>
      <translation>Skrivna verksamheter</translation>
    </message>
    <message>
      <source>Facility</source>
      <translation>Verksamhet</translation>
    </message>
    <message>
      <source>Fact</source>
      <translation>Uppgift</translation>
    </message>
    <message>
      <source>Facts about the register</source>
      <translation>Uppgifter om registret</translation>
    </message>
    <message>
      <source>Faults of the network</source>
      <translation>Nätets fel</translation>
    </message>
    <message>
      <source>Faults of the network: ends of lines that nearly meet another line, and the islands, parts that cannot be reached from the longest one. The log says how many. Each makes ways longer than they are.</source>
      <translation>Nätets fel: linjeändar som nästan möter en annan linje, och öarna, delar som inte kan nås från den längsta delen. Loggen säger hur många. Varje fel gör vägar längre än de är.</translation>
    </message>
    <message>
      <source>Features in the file</source>
      <translation>Objekt i filen</translation>
    </message>
    <message>
      <source>Features without geometry are left out, invalid ones are compared as the area that they cover, and the log says how many.</source>
      <translation>Objekt utan geometri utelämnas, ogiltiga jämförs som den yta de täcker, och loggen anger hur många.</translation>
    </message>
    <message>
      <source>Features without geometry or with an invalid one are left out, and the log says how many.</source>
      <translation>Objekt utan geometri eller med ogiltig geometri utelämnas, och loggen säger hur många.</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>feb</translation>
    </message>
    <message>
      <source>Field of view (°)</source>
      <translation>Synfält (°)</translation>
    </message>
    <message>
      <source>Field with the id</source>
      <translation>Fält med id</translation>
    </message>
    <message>
      <source>Field with the name</source>
      <translation>Fält med namn</translation>
    </message>
    <message>
      <source>Field with the name, the year before</source>
      <translation>Fält med namnet, året innan</translation>
    </message>
    <message>
      <source>Field with the name, this year</source>
      <translation>Fält med namnet, i år</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>Mått</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fil</translation>
    </message>
    <message>
      <source>File with facilities</source>
      <translation>Fil med verksamheter</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Filer</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Resultat</translation>
    </message>
    <message>
      <source>First mapped</source>
      <translation>Först kartlagd</translation>
    </message>
    <message>
      <source>Folder for the map sheets</source>
      <translation>Mapp för kartbladen</translation>
    </message>
    <message>
      <source>Folder for the sheets</source>
      <translation>Mapp för kartbladen</translation>
    </message>
    <message>
      <source>Follow-up</source>
      <translation>Uppföljning</translation>
    </message>
    <message>
      <source>For what comes back each year.</source>
      <translation>För det som återkommer varje år.</translation>
    </message>
    <message>
      <source>Forest</source>
      <translation>Skog</translation>
    </message>
    <message>
      <source>From one date to another</source>
      <translation>Från ett datum till ett annat</translation>
    </message>
    <message>
      <source>From scene</source>
      <translation>Från scen</translation>
    </message>
    <message>
      <source>From the boundary of the scene to the school yard if there is one, else to the school's point</source>
      <translation>Från scenens avgränsning till skolgården om den finns, annars till skolans punkt</translation>
    </message>
    <message>
      <source>From the boundary to the nearest school that counts; 0 m: inside the boundary</source>
      <translation>Från avgränsningen till närmaste skola som räknas; 0 m: innanför avgränsningen</translation>
    </message>
    <message>
      <source>Furthest from the network (metres)</source>
      <translation>Längst från nätet (meter)</translation>
    </message>
    <message>
      <source>Geographic level</source>
      <translation>Geografisk nivå</translation>
    </message>
    <message>
      <source>Give the intervention a title.</source>
      <translation>Ge insatsen en rubrik.</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>Mål</translation>
    </message>
    <message>
      <source>Goals</source>
      <translation>Mål</translation>
    </message>
    <message>
      <source>Grades</source>
      <translation>Årskurser</translation>
    </message>
    <message>
      <source>Grounds for cameras</source>
      <translation>Skäl för kameror</translation>
    </message>
    <message>
      <source>Grown</source>
      <translation>Ökade</translation>
    </message>
    <message>
      <source>Height (m)</source>
      <translation>Höjd (m)</translation>
    </message>
    <message>
      <source>Held on</source>
      <translation>Genomförd</translation>
    </message>
    <message>
      <source>Here planners will see where it is dark at a scene, and what cameras would see.</source>
      <translation>Här kommer planerare att se var det är mörkt vid en scen, och vad kameror skulle se.</translation>
    </message>
    <message>
      <source>Here the years, safety walks and goals will show whether it is better.</source>
      <translation>Här kommer åren, trygghetsvandringarna och målen att visa om det har blivit bättre.</translation>
    </message>
    <message>
      <source>Horizontal; empty: unknown.</source>
      <translation>I sidled; tomt: okänt.</translation>
    </message>
    <message>
      <source>Hours of surveillance</source>
      <translation>Bevakningstider</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>Id</translation>
    </message>
    <message>
      <source>Import schools</source>
      <translation>Läs in skolor</translation>
    </message>
    <message>
      <source>Import schools and other facilities</source>
      <translation>Läs in skolor och andra verksamheter</translation>
    </message>
    <message>
      <source>Import schools…</source>
      <translation>Läs in skolor …</translation>
    </message>
    <message>
      <source>Importing schools</source>
      <translation>Läser in skolor</translation>
    </message>
    <message>
      <source>In force from</source>
      <translation>Gäller från</translation>
    </message>
    <message>
      <source>In force to</source>
      <translation>Gäller till</translation>
    </message>
    <message>
      <source>In the register since before but not in this file; kept, check whether they have closed</source>
      <translation>Finns i registret sedan tidigare men inte i filen; behålls, kontrollera om de har lagts ned</translation>
    </message>
    <message>
      <source>In the table "{table}" the field "{field}" holds a personal identity number. Such numbers are never stored: remove it and save again.</source>
      <translation>I tabellen ”{table}” innehåller fältet ”{field}” ett personnummer. Personnummer lagras aldrig: ta bort det och spara igen.</translation>
    </message>
    <message>
      <source>In the table "{table}" the field "{field}" is not a number that can be stored.</source>
      <translation>I tabellen ”{table}” är fältet ”{field}” inte ett tal som kan lagras.</translation>
    </message>
    <message>
      <source>In the table "{table}" the field "{field}" must be filled in.</source>
      <translation>I tabellen ”{table}” måste fältet ”{field}” fyllas i.</translation>
    </message>
    <message>
      <source>In the table "{table}" the field "{field}" was given a value that it does not allow.</source>
      <translation>I tabellen ”{table}” fick fältet ”{field}” ett värde som inte är tillåtet.</translation>
    </message>
    <message>
      <source>In the table "{table}" the shape in the field "{field}" cannot be stored.</source>
      <translation>I tabellen ”{table}” kan formen i fältet ”{field}” inte lagras.</translation>
    </message>
    <message>
      <source>In the table "{table}" the values of a row contradict each other.</source>
      <translation>I tabellen ”{table}” säger värdena i en rad emot varandra.</translation>
    </message>
    <message>
      <source>Inside the boundary, within the radius, within the uncertainty of the radius, or outside</source>
      <translation>Innanför avgränsningen, inom radien, inom radiens osäkerhet, eller utanför</translation>
    </message>
    <message>
      <source>Install QGIS with the standalone installer from qgis.org, or choose the package qgis-full (or qgis-ltr-full) in the OSGeo4W setup: both bring it.</source>
      <translation>Installera QGIS med det fristående installationsprogrammet från qgis.org, eller välj paketet qgis-full (eller qgis-ltr-full) i OSGeo4W:s installation: båda har det med sig.</translation>
    </message>
    <message>
      <source>Intervention</source>
      <translation>Insats</translation>
    </message>
    <message>
      <source>Interventions</source>
      <translation>Insatser</translation>
    </message>
    <message>
      <source>Interventions are recorded at scenes, and this year has none yet.</source>
      <translation>Insatser förs vid scener, och året har inga än.</translation>
    </message>
    <message>
      <source>Interventions that are decided or ongoing</source>
      <translation>Insatser som är beslutade eller pågår</translation>
    </message>
    <message>
      <source>Interventions, areas</source>
      <translation>Insatser, ytor</translation>
    </message>
    <message>
      <source>Interventions, lines</source>
      <translation>Insatser, linjer</translation>
    </message>
    <message>
      <source>Interventions, points</source>
      <translation>Insatser, punkter</translation>
    </message>
    <message>
      <source>Invalid geometry is left out and reported, or repaired if you accept it. A year that has boundaries is only replaced if you accept it, and never when it is signed.</source>
      <translation>Ogiltig geometri utelämnas och redovisas, eller lagas om du godtar det. Ett år som har avgränsningar ersätts bara om du godtar det, och aldrig när det är signerat.</translation>
    </message>
    <message>
      <source>Invalid geometry that cannot be repaired without losing area, left out</source>
      <translation>Ogiltig geometri som inte kan repareras utan att yta går förlorad, tas inte med</translation>
    </message>
    <message>
      <source>Invalid geometry, left out until the repair is accepted</source>
      <translation>Ogiltig geometri, tas inte med förrän reparationen godtas</translation>
    </message>
    <message>
      <source>Invalid geometry, repaired</source>
      <translation>Ogiltig geometri, reparerad</translation>
    </message>
    <message>
      <source>Islands of the network</source>
      <translation>Öar i nätet</translation>
    </message>
    <message>
      <source>It ends before it starts.</source>
      <translation>Den slutar innan den börjar.</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>jan</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>jul</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>jun</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Slag</translation>
    </message>
    <message>
      <source>Kind of lamp</source>
      <translation>Typ av armatur</translation>
    </message>
    <message>
      <source>Lamps</source>
      <translation>Belysningspunkter</translation>
    </message>
    <message>
      <source>Land cover</source>
      <translation>Mark och vatten</translation>
    </message>
    <message>
      <source>Language of the sheets</source>
      <translation>Kartbladens språk</translation>
    </message>
    <message>
      <source>Larger than 2 km²; check that it is right</source>
      <translation>Större än 2 km²; kontrollera att det stämmer</translation>
    </message>
    <message>
      <source>Layers of the register are not in the project.</source>
      <translation>Lager från registret saknas i projektet.</translation>
    </message>
    <message>
      <source>Laying streets and raising houses</source>
      <translation>Drar gator och ritar hus</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>Teckenförklaring</translation>
    </message>
    <message>
      <source>Levande Stockholm (living streets)</source>
      <translation>Levande Stockholm</translation>
    </message>
    <message>
      <source>Levels</source>
      <translation>Nivåer</translation>
    </message>
    <message>
      <source>Light and cameras</source>
      <translation>Ljus och kameror</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Linje</translation>
    </message>
    <message>
      <source>Lines meet where they share a vertex, and only there: a bridge and the street under it do not. One-way streets are walked both ways. Motorways and what else nobody walks on are left out by a rule that can be changed: field=value,value; field=value. The word null stands for no value, and a field that the layer lacks leaves nothing out.</source>
      <translation>Linjer möts där de har en gemensam brytpunkt, och bara där: en bro och gatan under den möts inte. Enkelriktade gator går man åt båda hållen. Motorvägar och annat som ingen går på utelämnas enligt en regel som kan ändras: fält=värde,värde; fält=värde. Ordet null står för inget värde, och ett fält som lagret saknar utelämnar ingenting.</translation>
    </message>
    <message>
      <source>Lines or points where polygons are expected, left out</source>
      <translation>Linjer eller punkter där ytor väntas, tas inte med</translation>
    </message>
    <message>
      <source>Lists of schools (*.json *.csv *.txt *.xlsx *.gpkg *.geojson *.shp)</source>
      <translation>Listor över skolor (*.json *.csv *.txt *.xlsx *.gpkg *.geojson *.shp)</translation>
    </message>
    <message>
      <source>Lit</source>
      <translation>Belyst</translation>
    </message>
    <message>
      <source>Local knowledge</source>
      <translation>Lokalkännedom</translation>
    </message>
    <message>
      <source>Location among the year's scenes</source>
      <translation>Läge bland årets scener</translation>
    </message>
    <message>
      <source>Location in the district</source>
      <translation>Läge i stadsdelen</translation>
    </message>
    <message>
      <source>Longest way (metres)</source>
      <translation>Längsta gångväg (meter)</translation>
    </message>
    <message>
      <source>Luminous flux (lm)</source>
      <translation>Ljusflöde (lm)</translation>
    </message>
    <message>
      <source>Makes an empty register of open drug scenes in a new GeoPackage. An existing file is never overwritten.</source>
      <translation>Skapar ett tomt register över öppna drogscener i en ny GeoPackage. En befintlig fil skrivs aldrig över.</translation>
    </message>
    <message>
      <source>Making the network</source>
      <translation>Bygger nätet</translation>
    </message>
    <message>
      <source>Map sheets</source>
      <translation>Kartblad</translation>
    </message>
    <message>
      <source>Map sheets show the boundaries of a mapping year, and this year has none yet.</source>
      <translation>Kartbladen visar ett kartläggningsårs avgränsningar, och året har inga än.</translation>
    </message>
    <message>
      <source>Mapping year</source>
      <translation>Kartläggningsår</translation>
    </message>
    <message>
      <source>Mapping year:</source>
      <translation>Kartläggningsår:</translation>
    </message>
    <message>
      <source>Mapping years</source>
      <translation>Kartläggningsår</translation>
    </message>
    <message>
      <source>Mapping {year}</source>
      <translation>Kartlägger {year}</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>Match boundaries to last year</source>
      <translation>Jämför avgränsningar med förra året</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>Förändringar</translation>
    </message>
    <message>
      <source>Matches the polygons of one year to those of a year before by how they overlap, and says what became of each place: unchanged, grown, shrunk, moved, new, ceased, merged or split.</source>
      <translation>Jämför ett års polygoner med ett tidigare års utifrån hur de överlappar, och anger vad som har hänt med varje plats: oförändrad, ökad, minskad, flyttad, ny, upphörd, sammanslagen eller delad.</translation>
    </message>
    <message>
      <source>Matches: one row for each pair of polygons that are the same place, and one for each polygon that is new or has ceased, with the ids of the two features, the kind, the overlap as a share of each polygon, the change of area in square metres, and a confidence from 0.5 (could as well be otherwise) to 1. The geometry is the later polygon, or that which ceased.</source>
      <translation>Förändringar: en rad för varje par av polygoner som är samma plats, och en för varje polygon som är ny eller har upphört, med de två objektens id, vad som har hänt, överlappet som andel av vardera polygonen, ytans förändring i kvadratmeter och en säkerhet från 0,5 (kunde lika gärna vara tvärtom) till 1. Geometrin är den senare polygonen, eller den som har upphört.</translation>
    </message>
    <message>
      <source>May</source>
      <translation>maj</translation>
    </message>
    <message>
      <source>Measure from</source>
      <translation>Mät från</translation>
    </message>
    <message>
      <source>Measured from</source>
      <translation>Mätt från</translation>
    </message>
    <message>
      <source>Measured to the yard</source>
      <translation>Mätt till gården</translation>
    </message>
    <message>
      <source>Measures from the boundary of each scene (or from its centroid) to each school or other facility: exactly, never with a buffer.</source>
      <translation>Mäter från varje scens avgränsning (eller från dess mittpunkt) till varje skola eller annan verksamhet: exakt, aldrig med en buffert.</translation>
    </message>
    <message>
      <source>Measures from the boundary of each scene of a mapping year to the schools and other facilities of the register, and stores the distances and the class that the register's school rule gives, with the reason in words.</source>
      <translation>Mäter från varje scens avgränsning under ett kartläggningsår till skolor och andra verksamheter i registret, och sparar avstånden och den klass som registrets skolregel ger, med skälet i ord.</translation>
    </message>
    <message>
      <source>Measures on foot, along streets and paths, from each place to each school or other facility, and sets the distance beside the straight one. Any line layer is a network: OpenStreetMap, NVDB, the register's own streets. Nothing is sent anywhere.</source>
      <translation>Mäter till fots, längs gator och gångvägar, från varje plats till varje skola eller annan verksamhet och ställer avståndet bredvid fågelvägen. Vilket linjelager som helst kan vara nät: OpenStreetMap, NVDB, registrets egna gator. Ingenting skickas någonstans.</translation>
    </message>
    <message>
      <source>Measuring distances</source>
      <translation>Mäter avstånd</translation>
    </message>
    <message>
      <source>Mended on</source>
      <translation>Åtgärdad</translation>
    </message>
    <message>
      <source>Merged (places this year)</source>
      <translation>Sammanslagna (platser i år)</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Metod</translation>
    </message>
    <message>
      <source>Mounting height (m)</source>
      <translation>Monteringshöjd (m)</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Flyttade</translation>
    </message>
    <message>
      <source>Moved by hand</source>
      <translation>Flyttad för hand</translation>
    </message>
    <message>
      <source>Municipality</source>
      <translation>Kommun</translation>
    </message>
    <message>
      <source>Municipality code</source>
      <translation>Kommunkod</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Namn</translation>
    </message>
    <message>
      <source>Name in the change log</source>
      <translation>Namn i ändringsloggen</translation>
    </message>
    <message>
      <source>Name in the change log…</source>
      <translation>Namn i ändringsloggen …</translation>
    </message>
    <message>
      <source>Name of the class</source>
      <translation>Klassens namn</translation>
    </message>
    <message>
      <source>Names are optional and decide only in doubt: two polygons of the same name are the same place already at {same_name}, and also apart, up to {reach} m, if neither is the same place as another polygon and no third one has the name.</source>
      <translation>Namn är valfria och avgör bara i tveksamma fall: två polygoner med samma namn är samma plats redan vid {same_name}, och även utan överlapp, upp till {reach} m från varandra, om ingen av dem är samma plats som någon annan polygon och ingen tredje har namnet.</translation>
    </message>
    <message>
      <source>Near as the crow flies, but further on foot than the longest way: {count}</source>
      <translation>Nära fågelvägen men längre till fots än den längsta gångvägen: {count}</translation>
    </message>
    <message>
      <source>Near as the crow flies, but no way leads there: {count}</source>
      <translation>Nära fågelvägen men ingen väg leder dit: {count}</translation>
    </message>
    <message>
      <source>Near as the crow flies, but too far from the network: {count}</source>
      <translation>Nära fågelvägen men för långt från nätet: {count}</translation>
    </message>
    <message>
      <source>Nearest</source>
      <translation>Närmast</translation>
    </message>
    <message>
      <source>Nearest school</source>
      <translation>Närmaste skola</translation>
    </message>
    <message>
      <source>Nearest school (m)</source>
      <translation>Närmaste skola (m)</translation>
    </message>
    <message>
      <source>Neither the file nor its name states the list's date; it is stored as unknown</source>
      <translation>Varken filen eller dess namn anger listans datum; det lagras som okänt</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Nya</translation>
    </message>
    <message>
      <source>New intervention</source>
      <translation>Ny insats</translation>
    </message>
    <message>
      <source>New mapping year</source>
      <translation>Nytt kartläggningsår</translation>
    </message>
    <message>
      <source>New mapping year…</source>
      <translation>Nytt kartläggningsår …</translation>
    </message>
    <message>
      <source>New register</source>
      <translation>Nytt register</translation>
    </message>
    <message>
      <source>New register…</source>
      <translation>Nytt register …</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nej</translation>
    </message>
    <message>
      <source>No backup of the register {register} could be made beside it, so it was not upgraded. Check that the folder can be written and the disk is not full.</source>
      <translation>Ingen säkerhetskopia av registret {register} kunde läggas bredvid det, så det uppgraderades inte. Kontrollera att mappen går att skriva i och att disken inte är full.</translation>
    </message>
    <message>
      <source>No boundaries have been received for {year}.</source>
      <translation>Inga avgränsningar har tagits emot för {year}.</translation>
    </message>
    <message>
      <source>No boundaries have been received for {year}. Receive a delivery first.</source>
      <translation>Inga avgränsningar har tagits emot för {year}. Ta emot en leverans först.</translation>
    </message>
    <message>
      <source>No boundaries have been received for {year}. The police deliver them as a file: a shapefile, GeoPackage, GeoJSON or anything else that QGIS reads.</source>
      <translation>Inga avgränsningar har tagits emot för {year}. Polisen levererar dem som en fil: shapefil, GeoPackage, GeoJSON eller något annat som QGIS läser.</translation>
    </message>
    <message>
      <source>No boundary in {file} can be received as it is. {reasons}.</source>
      <translation>Ingen avgränsning i {file} kan tas emot som den är. {reasons}.</translation>
    </message>
    <message>
      <source>No field with the name of the scene was found. Choose one</source>
      <translation>Inget fält med scenens namn hittades. Välj ett</translation>
    </message>
    <message>
      <source>No school that the rule counts was found near the scene.</source>
      <translation>Ingen skola som regeln räknar hittades nära scenen.</translation>
    </message>
    <message>
      <source>No school within {radius}; nearest is {school}, {distance}.</source>
      <translation>Ingen skola inom {radius}; närmast är {school}, {distance}.</translation>
    </message>
    <message>
      <source>No, borderline</source>
      <translation>Nej, gränsfall</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr</translation>
    </message>
    <message>
      <source>None is open</source>
      <translation>Inget är öppet</translation>
    </message>
    <message>
      <source>None registered.</source>
      <translation>Inga registrerade.</translation>
    </message>
    <message>
      <source>None this year, only the year before</source>
      <translation>Ingen i år, bara året före</translation>
    </message>
    <message>
      <source>None.</source>
      <translation>Inga.</translation>
    </message>
    <message>
      <source>Not a place that pupils go to (central unit, or no name), left out</source>
      <translation>Inte en plats dit elever går (central enhet eller utan namn), tas inte med</translation>
    </message>
    <message>
      <source>Not classified as {name} – {reason}</source>
      <translation>Inte klassad som {name} – {reason}</translation>
    </message>
    <message>
      <source>Not classified yet</source>
      <translation>Inte klassad än</translation>
    </message>
    <message>
      <source>Not classified yet: the distances are not worked out.</source>
      <translation>Inte klassad än: avstånden är inte framräknade.</translation>
    </message>
    <message>
      <source>Not classified.</source>
      <translation>Inte klassad.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Anteckning</translation>
    </message>
    <message>
      <source>Nothing is missing for {year}.</source>
      <translation>Inget saknas för {year}.</translation>
    </message>
    <message>
      <source>Nothing to remark on</source>
      <translation>Inget att anmärka på</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>nov</translation>
    </message>
    <message>
      <source>Number of answers</source>
      <translation>Antal svar</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>Observationer</translation>
    </message>
    <message>
      <source>Occasions held</source>
      <translation>Genomförda tillfällen</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>okt</translation>
    </message>
    <message>
      <source>One boundary to one facility: how far, and how it was measured.</source>
      <translation>En avgränsning till en verksamhet: hur långt, och hur det mättes.</translation>
    </message>
    <message>
      <source>One evaluation of an intervention.</source>
      <translation>En utvärdering av en insats.</translation>
    </message>
    <message>
      <source>One fact a row: schema version, municipality, working CRS, definition and its version.</source>
      <translation>En uppgift per rad: schemaversion, kommun, referenssystem, definition och dess version.</translation>
    </message>
    <message>
      <source>One figure with its source, how many it builds on, whose answers and what area it is for.</source>
      <translation>Ett mått med källa, antal svar, vilka som svarat och vilket område det gäller.</translation>
    </message>
    <message>
      <source>One lamp.</source>
      <translation>En belysningspunkt.</translation>
    </message>
    <message>
      <source>One occasion on which an intervention was carried out.</source>
      <translation>Ett tillfälle då en insats genomfördes.</translation>
    </message>
    <message>
      <source>One row a change of one row, written by the database itself. Geometry is hexadecimal.</source>
      <translation>En rad per ändring av en rad, skriven av databasen själv. Geometri är hexadecimal.</translation>
    </message>
    <message>
      <source>One row a printed file. A signed year can still be printed, so these rows are not frozen with it.</source>
      <translation>En rad per utskriven fil. Ett signerat år kan fortfarande skrivas ut, så raderna låses inte med året.</translation>
    </message>
    <message>
      <source>One row a version of the school rule. A version is never changed; a changed rule is a new version.</source>
      <translation>En rad per version av skolregeln. En version ändras aldrig; en ändrad regel är en ny version.</translation>
    </message>
    <message>
      <source>One row while Scenkartan writes, else none: the change log takes the name from it. Not logged.</source>
      <translation>En rad medan Scenkartan skriver, annars ingen: ändringsloggen hämtar namnet härifrån. Loggas inte.</translation>
    </message>
    <message>
      <source>One security camera.</source>
      <translation>En trygghetskamera.</translation>
    </message>
    <message>
      <source>One walk, with its route.</source>
      <translation>En vandring, med sin väg.</translation>
    </message>
    <message>
      <source>One yearly joint mapping. What belongs to a signed year is read-only.</source>
      <translation>En årlig gemensam kartläggning. Det som hör till ett signerat år kan inte ändras.</translation>
    </message>
    <message>
      <source>Open drug scenes, mapping {year}</source>
      <translation>Öppna drogscener, kartläggning {year}</translation>
    </message>
    <message>
      <source>Open drug scenes: {total}, not classified.</source>
      <translation>Öppna drogscener: {total}, inte klassade.</translation>
    </message>
    <message>
      <source>Open or create a register to begin.</source>
      <translation>Börja med att öppna eller skapa ett register.</translation>
    </message>
    <message>
      <source>Open register</source>
      <translation>Öppna register</translation>
    </message>
    <message>
      <source>Open register…</source>
      <translation>Öppna register …</translation>
    </message>
    <message>
      <source>Open the example register</source>
      <translation>Öppna exempelregistret</translation>
    </message>
    <message>
      <source>Opening schools</source>
      <translation>Lägger in skolor</translation>
    </message>
    <message>
      <source>Organisations and roles, no private persons.</source>
      <translation>Organisationer och roller, inga privatpersoner.</translation>
    </message>
    <message>
      <source>Organiser</source>
      <translation>Huvudman</translation>
    </message>
    <message>
      <source>Other facility</source>
      <translation>Övrig verksamhet</translation>
    </message>
    <message>
      <source>Other names</source>
      <translation>Andra namn</translation>
    </message>
    <message>
      <source>Other rows refer to the row, so it cannot be deleted or change its key.</source>
      <translation>Andra rader hänvisar till raden, så den kan inte tas bort eller byta nyckel.</translation>
    </message>
    <message>
      <source>Other scene</source>
      <translation>Annan scen</translation>
    </message>
    <message>
      <source>Other school</source>
      <translation>Annan skola</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Utfall</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Omkrets</translation>
    </message>
    <message>
      <source>Overlap of the current area</source>
      <translation>Överlapp av den nuvarande ytan</translation>
    </message>
    <message>
      <source>Overlap of the previous area</source>
      <translation>Överlapp av den förra ytan</translation>
    </message>
    <message>
      <source>Overview and {count} site sheets, A3, as one PDF</source>
      <translation>Översikt och {count} scenblad, A3, i en PDF</translation>
    </message>
    <message>
      <source>Overview of {area}</source>
      <translation>Översikt {area}</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Ägare</translation>
    </message>
    <message>
      <source>Page {page} has characters that no font here can print: {characters} Change the name that they stand in and print again. Nothing was replaced.</source>
      <translation>Sida {page} har tecken som inget typsnitt här kan skriva ut: {characters} Ändra namnet som de står i och skriv ut igen. Ingenting har ersatts.</translation>
    </message>
    <message>
      <source>Page {} ({})</source>
      <translation>Sida {} ({})</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Sidor</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>Par</translation>
    </message>
    <message>
      <source>Pairs near as the crow flies</source>
      <translation>Par som är nära fågelvägen</translation>
    </message>
    <message>
      <source>Pairs within the longest way on foot</source>
      <translation>Par inom den längsta gångvägen</translation>
    </message>
    <message>
      <source>Pairs within the radius</source>
      <translation>Par inom radien</translation>
    </message>
    <message>
      <source>Pairs: one row for each place and facility whose straight distance is no longer than the longest way. walking_m is the whole way, with snap_origin_m and snap_facility_m, the straight ways to and from the network; it is empty where there is no way within the limit, and reach says why: further, no_way (across water, on an island of the network) or off_network. A facility inside the place is 0 m away. The line is the way, else the straight line.</source>
      <translation>Par: en rad för varje plats och verksamhet där fågelvägen inte är längre än den längsta gångvägen. walking_m är hela vägen, med snap_origin_m och snap_facility_m, de raka sträckorna till och från nätet; den är tom där det inte finns någon väg inom gränsen, och reach säger varför: further (längre), no_way (ingen väg: över vatten, på en ö i nätet) eller off_network (för långt från nätet). En verksamhet inne på platsen ligger på 0 m. Linjen är vägen, annars den raka linjen.</translation>
    </message>
    <message>
      <source>Pairs: one row for each scene and facility up to the radius plus the uncertainty, with the ids of the two features, the distance in metres, the band, and the shortest line between them, which has no length where the facility is inside.</source>
      <translation>Par: en rad för varje scen och verksamhet upp till radien plus osäkerheten, med de två objektens id, avståndet i meter, bandet och den kortaste linjen mellan dem, som saknar längd där verksamheten ligger innanför.</translation>
    </message>
    <message>
      <source>Park</source>
      <translation>Park</translation>
    </message>
    <message>
      <source>Partners</source>
      <translation>Samverkansparter</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>Permanent; made by the register.</source>
      <translation>Ändras aldrig; ges av registret.</translation>
    </message>
    <message>
      <source>Personal identity numbers may never enter the register. Remove them from column {example}</source>
      <translation>Personnummer får aldrig komma in i registret. Ta bort dem ur kolumnen {example}</translation>
    </message>
    <message>
      <source>Picture width (pixels)</source>
      <translation>Bildens bredd (pixlar)</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Plats</translation>
    </message>
    <message>
      <source>Places and facilities too far from the network</source>
      <translation>Platser och verksamheter för långt från nätet</translation>
    </message>
    <message>
      <source>Places of interventions</source>
      <translation>Insatsernas platser</translation>
    </message>
    <message>
      <source>Places to walk from</source>
      <translation>Platser att gå från</translation>
    </message>
    <message>
      <source>Placing the units</source>
      <translation>Placerar enheterna</translation>
    </message>
    <message>
      <source>Planned cost (SEK)</source>
      <translation>Planerad kostnad (kr)</translation>
    </message>
    <message>
      <source>Planning interventions</source>
      <translation>Lägger in insatser</translation>
    </message>
    <message>
      <source>Police work</source>
      <translation>Polisens arbete</translation>
    </message>
    <message>
      <source>Polygons mixed with lines or points, left out until the repair is accepted</source>
      <translation>Ytor blandade med linjer eller punkter, tas inte med förrän reparationen godtas</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>Läge</translation>
    </message>
    <message>
      <source>Power (W)</source>
      <translation>Effekt (W)</translation>
    </message>
    <message>
      <source>Print map sheets</source>
      <translation>Skriv ut kartblad</translation>
    </message>
    <message>
      <source>Printed</source>
      <translation>Utskriven</translation>
    </message>
    <message>
      <source>Printed (UTC)</source>
      <translation>Utskrivet (UTC)</translation>
    </message>
    <message>
      <source>Printed map sheets</source>
      <translation>Utskrivna kartblad</translation>
    </message>
    <message>
      <source>Printed {}</source>
      <translation>Skrev ut {}</translation>
    </message>
    <message>
      <source>Printing map sheets</source>
      <translation>Skriver ut kartblad</translation>
    </message>
    <message>
      <source>Printing page {} of {}</source>
      <translation>Skriver ut sida {} av {}</translation>
    </message>
    <message>
      <source>Printing was cancelled.</source>
      <translation>Utskriften avbröts.</translation>
    </message>
    <message>
      <source>Prints an overview sheet and a sheet for each scene of a mapping year, A3 landscape, into one PDF file in the folder. The finished file is opened again and checked before it is handed over.</source>
      <translation>Skriver ut ett översiktsblad och ett blad för varje scen under ett kartläggningsår, A3 liggande, till en PDF-fil i mappen. Den färdiga filen öppnas igen och kontrolleras innan den lämnas ut.</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>Ändamål</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Kvalitet</translation>
    </message>
    <message>
      <source>Radius (m)</source>
      <translation>Radie (m)</translation>
    </message>
    <message>
      <source>Radius (metres)</source>
      <translation>Radie (meter)</translation>
    </message>
    <message>
      <source>Railway</source>
      <translation>Järnväg</translation>
    </message>
    <message>
      <source>Range (m)</source>
      <translation>Räckvidd (m)</translation>
    </message>
    <message>
      <source>Reachable</source>
      <translation>Nåbart</translation>
    </message>
    <message>
      <source>Reachable: what of the network is within the longest way of each place, cut exactly there. No areas are made up between the streets.</source>
      <translation>Nåbart: det av nätet som ligger inom den längsta gångvägen från varje plats, avskuret exakt där. Inga ytor hittas på mellan gatorna.</translation>
    </message>
    <message>
      <source>Reading the delivery</source>
      <translation>Läser leveransen</translation>
    </message>
    <message>
      <source>Reading the file</source>
      <translation>Läser filen</translation>
    </message>
    <message>
      <source>Reading the file…</source>
      <translation>Läser filen …</translation>
    </message>
    <message>
      <source>Reading the list</source>
      <translation>Läser listan</translation>
    </message>
    <message>
      <source>Reading the mapping year</source>
      <translation>Läser kartläggningsåret</translation>
    </message>
    <message>
      <source>Reads schools or other facilities from Skolverket's register of school units, from SISAB's list or from a table with coordinates, and adds or updates them in the register.</source>
      <translation>Läser skolor eller andra verksamheter från Skolverkets skolenhetsregister, från SISAB:s lista eller från en tabell med koordinater, och lägger till eller uppdaterar dem i registret.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Skäl</translation>
    </message>
    <message>
      <source>Receive</source>
      <translation>Ta emot</translation>
    </message>
    <message>
      <source>Receive delivery of boundaries</source>
      <translation>Ta emot leverans av avgränsningar</translation>
    </message>
    <message>
      <source>Receive delivery…</source>
      <translation>Ta emot leverans …</translation>
    </message>
    <message>
      <source>Receiving the delivery</source>
      <translation>Tar emot leveransen</translation>
    </message>
    <message>
      <source>Recommendation</source>
      <translation>Rekommendation</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>Register</translation>
    </message>
    <message>
      <source>Repair invalid geometry</source>
      <translation>Laga ogiltig geometri</translation>
    </message>
    <message>
      <source>Replace the boundaries of the year</source>
      <translation>Ersätt årets avgränsningar</translation>
    </message>
    <message>
      <source>Required to unlock a signed year.</source>
      <translation>Krävs för att låsa upp ett signerat år.</translation>
    </message>
    <message>
      <source>Responsible unit</source>
      <translation>Ansvarig enhet</translation>
    </message>
    <message>
      <source>Role and unit.</source>
      <translation>Roll och enhet.</translation>
    </message>
    <message>
      <source>Route</source>
      <translation>Väg</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Rad</translation>
    </message>
    <message>
      <source>Run this in a terminal and start QGIS again: {command}</source>
      <translation>Kör detta i en terminal och starta om QGIS: {command}</translation>
    </message>
    <message>
      <source>Running, all the year</source>
      <translation>Löpande, hela året</translation>
    </message>
    <message>
      <source>SHA-256 of the delivered file</source>
      <translation>Den levererade filens SHA-256</translation>
    </message>
    <message>
      <source>SHA-256 of the file</source>
      <translation>Filens SHA-256</translation>
    </message>
    <message>
      <source>SSPF (school, social services, police, leisure)</source>
      <translation>SSPF (skola, socialtjänst, polis, fritid)</translation>
    </message>
    <message>
      <source>Safety walk</source>
      <translation>Trygghetsvandring</translation>
    </message>
    <message>
      <source>Safety walks</source>
      <translation>Trygghetsvandringar</translation>
    </message>
    <message>
      <source>Sami school</source>
      <translation>sameskola</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Spara</translation>
    </message>
    <message>
      <source>Saving the intervention</source>
      <translation>Sparar insatsen</translation>
    </message>
    <message>
      <source>Scale {} (A3)</source>
      <translation>Skala {} (A3)</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scen</translation>
    </message>
    <message>
      <source>Scene added: {scene}</source>
      <translation>Scen tillagd: {scene}</translation>
    </message>
    <message>
      <source>Scene taken away: {scene}</source>
      <translation>Scen borttagen: {scene}</translation>
    </message>
    <message>
      <source>Scenes</source>
      <translation>Scener</translation>
    </message>
    <message>
      <source>Scenes classified</source>
      <translation>Klassade scener</translation>
    </message>
    <message>
      <source>Scenes in the class</source>
      <translation>Scener i klassen</translation>
    </message>
    <message>
      <source>Scenes of interventions</source>
      <translation>Insatsernas scener</translation>
    </message>
    <message>
      <source>Scenes with a facility inside</source>
      <translation>Scener med en verksamhet innanför</translation>
    </message>
    <message>
      <source>Scenes with a facility within the radius</source>
      <translation>Scener med en verksamhet inom radien</translation>
    </message>
    <message>
      <source>Scenes with counts</source>
      <translation>Scener med antal</translation>
    </message>
    <message>
      <source>Scenes with counts: the scenes with n_inside, n_within (at the radius or nearer, those inside too), n_borderline and nearest_m, the distance to the nearest facility however far. A scene that could not be measured has no figures.</source>
      <translation>Scener med antal: scenerna med n_inside, n_within (på radien eller närmare, även de innanför), n_borderline och nearest_m, avståndet till närmaste verksamhet hur långt bort den än ligger. En scen som inte kunde mätas har inga siffror.</translation>
    </message>
    <message>
      <source>Scenes without a class are printed as not classified.</source>
      <translation>Scener utan klass skrivs ut som inte klassade.</translation>
    </message>
    <message>
      <source>Scenkartan needs {name} {wanted} or newer, and this QGIS has none.</source>
      <translation>Scenkartan behöver {name} {wanted} eller nyare, och denna QGIS saknar det.</translation>
    </message>
    <message>
      <source>Scenkartan needs {name} {wanted} or newer, and this QGIS has {found}.</source>
      <translation>Scenkartan behöver {name} {wanted} eller nyare, och denna QGIS har {found}.</translation>
    </message>
    <message>
      <source>Scenkartan registers (*.gpkg)</source>
      <translation>Scenkartans register (*.gpkg)</translation>
    </message>
    <message>
      <source>Scenkartan – {municipality}</source>
      <translation>Scenkartan – {municipality}</translation>
    </message>
    <message>
      <source>School</source>
      <translation>Skola</translation>
    </message>
    <message>
      <source>School forms</source>
      <translation>Skolformer</translation>
    </message>
    <message>
      <source>School forms that count</source>
      <translation>Skolformer som räknas</translation>
    </message>
    <message>
      <source>School rule</source>
      <translation>Skolregel</translation>
    </message>
    <message>
      <source>School within {radius}</source>
      <translation>Skola inom {radius}</translation>
    </message>
    <message>
      <source>School yard</source>
      <translation>Skolgård</translation>
    </message>
    <message>
      <source>School yards</source>
      <translation>Skolgårdar</translation>
    </message>
    <message>
      <source>School, borderline</source>
      <translation>Skola, gränsfall</translation>
    </message>
    <message>
      <source>Schools</source>
      <translation>Skolor</translation>
    </message>
    <message>
      <source>Schools abroad, left out</source>
      <translation>Skolor utomlands, tas inte med</translation>
    </message>
    <message>
      <source>Schools and other facilities</source>
      <translation>Skolor och andra verksamheter</translation>
    </message>
    <message>
      <source>Schools borderline</source>
      <translation>Skolor i gränsfall</translation>
    </message>
    <message>
      <source>Schools inside</source>
      <translation>Skolor innanför</translation>
    </message>
    <message>
      <source>Schools of unknown form</source>
      <translation>Skolor med okänd skolform</translation>
    </message>
    <message>
      <source>Schools of unknown form count</source>
      <translation>Skolor med okänd skolform räknas</translation>
    </message>
    <message>
      <source>Schools or other facilities</source>
      <translation>Skolor eller andra verksamheter</translation>
    </message>
    <message>
      <source>Schools within the radius</source>
      <translation>Skolor inom radien</translation>
    </message>
    <message>
      <source>Schools within the radius of the rule, those inside the boundary included</source>
      <translation>Skolor inom regelns radie, även de innanför avgränsningen</translation>
    </message>
    <message>
      <source>Schools within {radius} or borderline</source>
      <translation>Skolor inom {radius} eller gränsfall</translation>
    </message>
    <message>
      <source>Schools: {sources}</source>
      <translation>Skolor: {sources}</translation>
    </message>
    <message>
      <source>Schools: {sources} (names and forms; classed by the register of {date})</source>
      <translation>Skolor: {sources} (namn och skolformer; klassning mot registret {date})</translation>
    </message>
    <message>
      <source>Season</source>
      <translation>Säsong</translation>
    </message>
    <message>
      <source>Season from month</source>
      <translation>Säsong från månad</translation>
    </message>
    <message>
      <source>Season to month</source>
      <translation>Säsong till månad</translation>
    </message>
    <message>
      <source>Secrecy</source>
      <translation>Sekretess</translation>
    </message>
    <message>
      <source>Seen as a problem</source>
      <translation>Ses som problem</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sep</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Kön</translation>
    </message>
    <message>
      <source>Shortest distance</source>
      <translation>Kortaste avstånd</translation>
    </message>
    <message>
      <source>Show or hide Scenkartan: the yearly mapping of open drug scenes</source>
      <translation>Visa eller dölj Scenkartan: den årliga kartläggningen av öppna drogscener</translation>
    </message>
    <message>
      <source>Shrunk</source>
      <translation>Minskade</translation>
    </message>
    <message>
      <source>Signed for the district</source>
      <translation>Signerat för stadsdelen</translation>
    </message>
    <message>
      <source>Signed for the police</source>
      <translation>Signerat för polisen</translation>
    </message>
    <message>
      <source>Signed on</source>
      <translation>Signerat den</translation>
    </message>
    <message>
      <source>Signed {date}</source>
      <translation>Signerad {date}</translation>
    </message>
    <message>
      <source>Since last year</source>
      <translation>Sedan förra året</translation>
    </message>
    <message>
      <source>Since {year}: {changes}.</source>
      <translation>Sedan {year}: {changes}.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Yta</translation>
    </message>
    <message>
      <source>Size, m²</source>
      <translation>Yta, m²</translation>
    </message>
    <message>
      <source>Smaller than 500 m²; check that it is right</source>
      <translation>Mindre än 500 m²; kontrollera att det stämmer</translation>
    </message>
    <message>
      <source>Something that is done. Partners are organisations and roles, never private persons.</source>
      <translation>Något som görs. Samverkansparter är organisationer och roller, aldrig privatpersoner.</translation>
    </message>
    <message>
      <source>Something went wrong that Scenkartan did not foresee; nothing was changed. See the details.</source>
      <translation>Något gick fel som Scenkartan inte räknat med; inget har ändrats. Se detaljerna.</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Källa</translation>
    </message>
    <message>
      <source>Split (places the year before)</source>
      <translation>Delade (platser året innan)</translation>
    </message>
    <message>
      <source>Square</source>
      <translation>Torg</translation>
    </message>
    <message>
      <source>Starts on</source>
      <translation>Börjar</translation>
    </message>
    <message>
      <source>State the municipality that the register is for.</source>
      <translation>Ange vilken kommun registret är för.</translation>
    </message>
    <message>
      <source>State whose register it is.</source>
      <translation>Ange vems register det är.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Steg</translation>
    </message>
    <message>
      <source>Storeys</source>
      <translation>Våningar</translation>
    </message>
    <message>
      <source>Streets and paths</source>
      <translation>Gator och gångvägar</translation>
    </message>
    <message>
      <source>Streets and paths: ends that lie {limit} m or nearer to another line without meeting it: {count}. Ways that should pass there are too long; see the faults of the network.</source>
      <translation>Gator och gångvägar: ändar som ligger {limit} m eller närmare en annan linje utan att möta den: {count}. Vägar som borde gå där blir för långa; se nätets fel.</translation>
    </message>
    <message>
      <source>Streets and paths: islands that cannot be reached from the rest: {count}, {apart} m of {total} m in all. See the faults of the network.</source>
      <translation>Gator och gångvägar: öar som inte kan nås från resten: {count}, {apart} m av totalt {total} m. Se nätets fel.</translation>
    </message>
    <message>
      <source>Substances</source>
      <translation>Preparat</translation>
    </message>
    <message>
      <source>Surroundings</source>
      <translation>Omgivning</translation>
    </message>
    <message>
      <source>Swedish</source>
      <translation>Svenska</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabell</translation>
    </message>
    <message>
      <source>Taking part</source>
      <translation>Deltagare</translation>
    </message>
    <message>
      <source>Target value</source>
      <translation>Målvärde</translation>
    </message>
    <message>
      <source>Target year</source>
      <translation>Målår</translation>
    </message>
    <message>
      <source>Text encoding not stated or wrong; read as {example}</source>
      <translation>Teckenkodningen är inte angiven eller fel; läst som {example}</translation>
    </message>
    <message>
      <source>Text where å, ä or ö is damaged</source>
      <translation>Text där å, ä eller ö är skadade</translation>
    </message>
    <message>
      <source>The boundaries lie too far apart to be drawn on one sheet. Check their coordinates.</source>
      <translation>Avgränsningarna ligger för långt ifrån varandra för att ritas på ett kartblad. Kontrollera deras koordinater.</translation>
    </message>
    <message>
      <source>The classes are older than the rule or the school register.</source>
      <translation>Klasserna är äldre än regeln eller skolregistret.</translation>
    </message>
    <message>
      <source>The coordinate reference system has no code; its parameters are those of {example}</source>
      <translation>Koordinatsystemet saknar kod i filen; parametrarna är desamma som för {example}</translation>
    </message>
    <message>
      <source>The coordinate reference system is not stated in the file. State it, for example EPSG:3006</source>
      <translation>Filen anger inget koordinatsystem. Ange vilket det är, till exempel EPSG:3006</translation>
    </message>
    <message>
      <source>The coordinate reference system is not stated; taken for {example} by the numbers</source>
      <translation>Koordinatsystemet är inte angivet; har av siffrorna bedömts vara {example}</translation>
    </message>
    <message>
      <source>The coordinate reference system is the register's own: all boundaries and schools are brought to it, and distances are measured in it. It must be metric: SWEREF 99 TM or the local SWEREF 99 zone of the municipality.</source>
      <translation>Koordinatsystemet är registrets eget: alla avgränsningar och skolor räknas om till det, och avstånd mäts i det. Det måste vara i meter: SWEREF 99 TM eller kommunens lokala SWEREF 99-zon.</translation>
    </message>
    <message>
      <source>The coordinate reference system is unknown. State which one the coordinates are in.</source>
      <translation>Koordinatsystemet är okänt. Ange vilket koordinatsystem koordinaterna är i.</translation>
    </message>
    <message>
      <source>The coordinate reference system {crs} is unknown. Choose one with an EPSG code.</source>
      <translation>Referenssystemet {crs} är okänt. Välj ett som har en EPSG-kod.</translation>
    </message>
    <message>
      <source>The coordinates cannot be in the stated reference system {example}. State the right one</source>
      <translation>Koordinaterna kan inte vara i det angivna koordinatsystemet {example}. Ange det rätta</translation>
    </message>
    <message>
      <source>The disk is full: the register {register} was not changed. Make room and try again.</source>
      <translation>Disken är full: registret {register} ändrades inte. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
      <source>The distance is the shortest straight line from the boundary to the school's yard, or to its point where no yard is known, computed in {crs}; within is at most {radius}, borderline ±{borderline} (rule version {version}).</source>
      <translation>Avståndet är den kortaste räta linjen från avgränsningen till skolans gård, eller till dess punkt där gård saknas, beräknat i {crs}; inom är högst {radius}, gränsfall ±{borderline} (regelversion {version}).</translation>
    </message>
    <message>
      <source>The documented reasons and hours of a camera, kept for five years after its end.</source>
      <translation>En kameras dokumenterade skäl och tider, som sparas fem år efter att den tagits bort.</translation>
    </message>
    <message>
      <source>The fields for name and id are found by their Swedish or English names unless they are given. The coordinate reference system is the file's own unless one is given.</source>
      <translation>Fälten för namn och id hittas på sina svenska eller engelska namn om de inte anges. Koordinatsystemet är filens eget om inget anges.</translation>
    </message>
    <message>
      <source>The file does not say what kind of place it is; taken for {example}</source>
      <translation>Filen anger inte vad det är för verksamhet; har antagits vara {example}</translation>
    </message>
    <message>
      <source>The file does not state the school form</source>
      <translation>Filen anger inte skolform</translation>
    </message>
    <message>
      <source>The file exists already. Open it, or choose another name.</source>
      <translation>Filen finns redan. Öppna den, eller välj ett annat namn.</translation>
    </message>
    <message>
      <source>The file has no field {field}. It has: {fields}.</source>
      <translation>Filen har inget fält {field}. Den har: {fields}.</translation>
    </message>
    <message>
      <source>The file has several layers; only {example} was read</source>
      <translation>Filen har flera lager; bara {example} har lästs</translation>
    </message>
    <message>
      <source>The file is damaged: not every row could be read. Ask the sender for it again</source>
      <translation>Filen är skadad: alla rader kunde inte läsas. Be avsändaren skicka den igen</translation>
    </message>
    <message>
      <source>The file was not received, nothing has been changed. {reasons}.</source>
      <translation>Filen togs inte emot, inget har ändrats. {reasons}.</translation>
    </message>
    <message>
      <source>The file {register} cannot be read. Check that it is a file and that you may read it.</source>
      <translation>Filen {register} kan inte läsas. Kontrollera att det är en fil och att du får läsa den.</translation>
    </message>
    <message>
      <source>The folder {folder} holds no JSON files with Skolverket's school units. Of anything else, choose one file at a time.</source>
      <translation>Mappen {folder} innehåller inga JSON-filer med Skolverkets skolenheter. Välj en fil i taget av annat slag.</translation>
    </message>
    <message>
      <source>The id is not the one the scene of that name has in the register; the name was followed</source>
      <translation>Id är ett annat än det som scenen med det namnet har i registret; namnet har fått gälla</translation>
    </message>
    <message>
      <source>The id is not unique in the file; these rows go by their name</source>
      <translation>Id är inte unikt i filen; dessa rader identifieras med namnet</translation>
    </message>
    <message>
      <source>The id is that of a scene at another place; received as a new scene</source>
      <translation>Id tillhör en scen på en annan plats; mottagen som en ny scen</translation>
    </message>
    <message>
      <source>The intervention ends before it starts. Change one of the dates.</source>
      <translation>Insatsen slutar innan den börjar. Ändra ett av datumen.</translation>
    </message>
    <message>
      <source>The intervention is no longer in the register. Refresh and try again.</source>
      <translation>Insatsen finns inte längre i registret. Uppdatera och försök igen.</translation>
    </message>
    <message>
      <source>The job could not be started. Restart QGIS and try again.</source>
      <translation>Jobbet kunde inte startas. Starta om QGIS och försök igen.</translation>
    </message>
    <message>
      <source>The kind is taken from the file; choose one for a file that does not say.</source>
      <translation>Typen tas från filen; välj en för en fil som inte anger den.</translation>
    </message>
    <message>
      <source>The latest edits were in a -wal file; they were read too</source>
      <translation>De senaste ändringarna låg i en -wal-fil; de har också lästs</translation>
    </message>
    <message>
      <source>The layer {layer} is being edited. Save or cancel its edits first.</source>
      <translation>Lagret {layer} redigeras. Spara eller ångra redigeringen först.</translation>
    </message>
    <message>
      <source>The layers may have different coordinate reference systems. Areas are measured in that of the later layer if it is metric there, else in the earlier one's, else in the SWEREF 99 or UTM system of the place; the log says which.</source>
      <translation>Lagren kan ha olika koordinatsystem. Ytor mäts i det senare lagrets om det är metriskt på platsen, annars i det tidigare lagrets, annars i platsens SWEREF 99- eller UTM-system; loggen anger vilket.</translation>
    </message>
    <message>
      <source>The layers may have different coordinate reference systems. Distances are measured in the places' if it is metric there, else in the facilities', else in the SWEREF 99 or UTM system of the place; the log says which. Web Mercator and degrees are never measured in.</source>
      <translation>Lagren får ha olika koordinatsystem. Avstånd mäts i platsernas system om det är metriskt där, annars i verksamheternas, annars i platsens SWEREF 99- eller UTM-system; loggen säger vilket. Det mäts aldrig i Web Mercator eller grader.</translation>
    </message>
    <message>
      <source>The layers may have different coordinate reference systems. Distances are measured in the scenes' if it is metric there, else in the facilities', else in the SWEREF 99 or UTM system of the place; the log says which. Web Mercator and degrees are never measured in.</source>
      <translation>Lagren får ha olika koordinatsystem. Avstånd mäts i scenernas om det är i meter där, annars i verksamheternas, annars i platsens SWEREF 99- eller UTM-system; loggen säger vilket. Web Mercator och grader mäts det aldrig i.</translation>
    </message>
    <message>
      <source>The layout template {} cannot be used. Install Scenkartan again from its zip file.</source>
      <translation>Layoutmallen {} kan inte användas. Installera Scenkartan på nytt från zip-filen.</translation>
    </message>
    <message>
      <source>The library shapely reckons wrong in this QGIS: something loaded it before, mixed up with what QGIS itself reckons with. Replace it by your Linux distribution's own (python3-shapely), or switch off the plugin that loads it, and start QGIS again.</source>
      <translation>Biblioteket shapely räknar fel i denna QGIS: något har läst in det tidigare, hopblandat med det som QGIS självt räknar med. Ersätt det med Linuxdistributionens eget (python3-shapely), eller stäng av insticksprogrammet som läser in det, och starta om QGIS.</translation>
    </message>
    <message>
      <source>The library {} that the plugin should carry is missing. Install Scenkartan again from its zip file.</source>
      <translation>Biblioteket {} som ska följa med pluginet saknas. Installera Scenkartan på nytt från zip-filen.</translation>
    </message>
    <message>
      <source>The map of a sheet could not be put together.</source>
      <translation>Kartan på ett kartblad kunde inte sättas ihop.</translation>
    </message>
    <message>
      <source>The map sheets cannot be written in {}. Choose another folder.</source>
      <translation>Kartbladen kan inte skrivas i {}. Välj en annan mapp.</translation>
    </message>
    <message>
      <source>The map sheets could not be set up for A3.</source>
      <translation>Kartbladen kunde inte ställas in för A3.</translation>
    </message>
    <message>
      <source>The map's background is drawn from the register's own buildings, streets and land cover, on top of the layers that you choose.</source>
      <translation>Kartans bakgrund ritas av registrets egna byggnader, gator och marktäcke, ovanpå de lager som du väljer.</translation>
    </message>
    <message>
      <source>The map's coordinate reference system cannot show this place. Give the project {crs}.</source>
      <translation>Kartans referenssystem kan inte visa platsen. Ge projektet {crs}.</translation>
    </message>
    <message>
      <source>The mapping year is signed and cannot be changed.</source>
      <translation>Kartläggningsåret är signerat och kan inte ändras.</translation>
    </message>
    <message>
      <source>The mapping year {year} already has {count} boundaries. Receive into another year, or choose to replace them.</source>
      <translation>Kartläggningsåret {year} har redan {count} avgränsningar. Ta emot till ett annat år, eller välj att ersätta dem.</translation>
    </message>
    <message>
      <source>The mapping year {year} is signed and cannot be changed. Unlock it first.</source>
      <translation>Kartläggningsåret {year} är signerat och kan inte ändras. Lås upp det först.</translation>
    </message>
    <message>
      <source>The mapping year {year} is signed and cannot be classified again.</source>
      <translation>Kartläggningsåret {year} är signerat och kan inte klassas om.</translation>
    </message>
    <message>
      <source>The mapping year {year} is signed for the district and for the police: state both.</source>
      <translation>Kartläggningsåret {year} signeras för stadsdelen och för polisen: ange båda.</translation>
    </message>
    <message>
      <source>The place</source>
      <translation>Platsen</translation>
    </message>
    <message>
      <source>The polygons become the boundaries of the mapping year {year}.</source>
      <translation>Ytorna blir avgränsningar för kartläggningsåret {year}.</translation>
    </message>
    <message>
      <source>The printed file is not as it should be and was thrown away. Print again.</source>
      <translation>Den utskrivna filen är inte som den ska och slängdes. Skriv ut igen.</translation>
    </message>
    <message>
      <source>The register can only be read here, not changed.</source>
      <translation>Registret kan bara läsas här, inte ändras.</translation>
    </message>
    <message>
      <source>The register cannot be written here, so it does not remember what is printed.</source>
      <translation>Registret kan inte skrivas här och minns därför inte vad som skrivs ut.</translation>
    </message>
    <message>
      <source>The register does not state the school form of {count}; counted as schools that may matter.</source>
      <translation>Skolregistret anger inte skolform för {count} av dem; de räknas med eftersom de kan vara grundskolor.</translation>
    </message>
    <message>
      <source>The register has no mapping year {year}.</source>
      <translation>Registret har inget kartläggningsår {year}.</translation>
    </message>
    <message>
      <source>The register has no mapping year {year}. Receive boundaries for it first.</source>
      <translation>Registret har inget kartläggningsår {year}. Ta emot avgränsningar för året först.</translation>
    </message>
    <message>
      <source>The register has no school with a place that the rule counts. Import a school register first.</source>
      <translation>Registret har ingen skola med läge som regeln räknar. Läs in ett skolregister först.</translation>
    </message>
    <message>
      <source>The register has no schools yet. Import Skolverket's register of school units, or the city's own list of schools.</source>
      <translation>Registret har inga skolor än. Läs in Skolverkets skolenhetsregister, eller stadens egen lista över skolor.</translation>
    </message>
    <message>
      <source>The register has no schools.</source>
      <translation>Registret har inga skolor.</translation>
    </message>
    <message>
      <source>The register has no version {version} of the school rule.</source>
      <translation>Registret har ingen version {version} av skolregeln.</translation>
    </message>
    <message>
      <source>The register holds no background map.</source>
      <translation>Registret har ingen bakgrundskarta.</translation>
    </message>
    <message>
      <source>The register {register} cannot be written here. Check that neither the file nor its folder is read-only, or copy the register to a folder of your own.</source>
      <translation>Registret {register} går inte att skriva i här. Kontrollera att varken filen eller mappen är skrivskyddad, eller kopiera registret till en egen mapp.</translation>
    </message>
    <message>
      <source>The register {register} could not be made. Check that the folder exists and that you may write in it.</source>
      <translation>Registret {register} kunde inte skapas. Kontrollera att mappen finns och att du får skriva i den.</translation>
    </message>
    <message>
      <source>The register {register} could not be read or written.</source>
      <translation>Registret {register} kunde inte läsas eller skrivas.</translation>
    </message>
    <message>
      <source>The register {register} has an older schema ({theirs}; current is {ours}) and must be upgraded. Open it for writing once; a backup is made beside it.</source>
      <translation>Registret {register} har ett äldre schema ({theirs}; nuvarande är {ours}) och måste uppgraderas. Öppna det en gång för skrivning; en säkerhetskopia läggs bredvid.</translation>
    </message>
    <message>
      <source>The register {register} is being written by someone else. Wait a moment and try again; nothing was changed.</source>
      <translation>Någon annan skriver i registret {register} just nu. Vänta en stund och försök igen; ingenting har ändrats.</translation>
    </message>
    <message>
      <source>The register {register} is damaged. Nothing was changed. Restore it from a backup; one may lie beside it.</source>
      <translation>Registret {register} är skadat. Ingenting har ändrats. Återställ det från en säkerhetskopia; det kan ligga en bredvid.</translation>
    </message>
    <message>
      <source>The register {register} is read-only here, or its folder is. Open it for reading only, or copy it to a folder of your own.</source>
      <translation>Registret {register} är skrivskyddat här, eller så är mappen det. Öppna det bara för läsning, eller kopiera det till en egen mapp.</translation>
    </message>
    <message>
      <source>The register {register} lies on a network share. SQLite cannot lock a file safely there, so two people could destroy each other's work. Copy it to a local disk and open the copy.</source>
      <translation>Registret {register} ligger på en nätverksenhet. SQLite kan inte låsa en fil säkert där, så två personer kan förstöra varandras arbete. Kopiera det till en lokal disk och öppna kopian.</translation>
    </message>
    <message>
      <source>The register {register} was made by a newer Scenkartan (schema {theirs}; this one knows {ours}). Update the plugin to open it; nothing was changed.</source>
      <translation>Registret {register} är gjort med ett nyare Scenkartan (schema {theirs}; det här kan {ours}). Uppdatera insticksprogrammet för att öppna det; ingenting har ändrats.</translation>
    </message>
    <message>
      <source>The row as JSON.</source>
      <translation>Raden som JSON.</translation>
    </message>
    <message>
      <source>The row can be added but not changed or deleted.</source>
      <translation>Raden kan läggas till men inte ändras eller tas bort.</translation>
    </message>
    <message>
      <source>The row refers to something that is not in the register.</source>
      <translation>Raden hänvisar till något som inte finns i registret.</translation>
    </message>
    <message>
      <source>The rule does not count it: it is closed or dormant, or has none of the rule's school forms.</source>
      <translation>Regeln räknar den inte: den är nedlagd eller vilande, eller har ingen av regelns skolformer.</translation>
    </message>
    <message>
      <source>The rule's outcome for one boundary, with its reason.</source>
      <translation>Regelns utfall för en avgränsning, med skäl.</translation>
    </message>
    <message>
      <source>The same id as a scene with another name; the old name is kept as an alias</source>
      <translation>Samma id som en scen med ett annat namn; det gamla namnet finns kvar som alias</translation>
    </message>
    <message>
      <source>The same name more than once; kept apart with a numbered code</source>
      <translation>Samma namn mer än en gång; hålls isär med en numrerad kod</translation>
    </message>
    <message>
      <source>The same scene with the same geometry twice, received once</source>
      <translation>Samma scen med samma geometri två gånger, mottagen en gång</translation>
    </message>
    <message>
      <source>The same unit code again, left out</source>
      <translation>Samma enhetskod igen, tas inte med</translation>
    </message>
    <message>
      <source>The scene has no boundary this year, so nothing is measured from it.</source>
      <translation>Scenen har ingen avgränsning i år, så inget mäts från den.</translation>
    </message>
    <message>
      <source>The scene is no longer in the register. Refresh and try again.</source>
      <translation>Scenen finns inte längre i registret. Uppdatera och försök igen.</translation>
    </message>
    <message>
      <source>The scenes' names cannot be shown on the map. Add the layers again.</source>
      <translation>Scenernas namn kan inte visas på kartan. Lägg till lagren igen.</translation>
    </message>
    <message>
      <source>The surroundings are those of the scenes, and this year has none yet.</source>
      <translation>Omgivningen gäller scenernas, och året har inga scener än.</translation>
    </message>
    <message>
      <source>The table {table} of the register {register} cannot be shown as a layer.</source>
      <translation>Tabellen {table} i registret {register} kan inte visas som lager.</translation>
    </message>
    <message>
      <source>The uncertainty around the radius; 0 for none.</source>
      <translation>Osäkerheten kring radien; 0 för ingen.</translation>
    </message>
    <message>
      <source>The value is not in the value list.</source>
      <translation>Värdet finns inte i värdelistan.</translation>
    </message>
    <message>
      <source>The yard of a facility; distances go to it where there is one.</source>
      <translation>En verksamhets gård; avstånd mäts till den där den finns.</translation>
    </message>
    <message>
      <source>The year has boundaries already: say above that they are to be replaced.</source>
      <translation>Året har redan avgränsningar: ange ovan att de ska ersättas.</translation>
    </message>
    <message>
      <source>The year's description of the place. Never of persons.</source>
      <translation>Årets beskrivning av platsen. Aldrig av personer.</translation>
    </message>
    <message>
      <source>There is already a file {register}. Choose another name; nothing was changed.</source>
      <translation>Det finns redan en fil {register}. Välj ett annat namn; ingenting har ändrats.</translation>
    </message>
    <message>
      <source>There is already a row with the same id or key.</source>
      <translation>Det finns redan en rad med samma id eller nyckel.</translation>
    </message>
    <message>
      <source>There is no coordinate reference system {code}. Write it like EPSG:3006.</source>
      <translation>Koordinatsystemet {code} finns inte. Skriv det som EPSG:3006.</translation>
    </message>
    <message>
      <source>There is no file {file}.</source>
      <translation>Filen {file} finns inte.</translation>
    </message>
    <message>
      <source>There is no mapping year yet.</source>
      <translation>Det finns inget kartläggningsår än.</translation>
    </message>
    <message>
      <source>There is no register {register}. Choose another one or create a new one.</source>
      <translation>Det finns inget register {register}. Välj ett annat eller skapa ett nytt.</translation>
    </message>
    <message>
      <source>There is no way from {source} to {target}. State which one the coordinates are in.</source>
      <translation>Det går inte att räkna om från {source} till {target}. Ange vilket koordinatsystem koordinaterna är i.</translation>
    </message>
    <message>
      <source>This text holds a personal identity number. Data about single persons must not be in the register: take the number away.</source>
      <translation>Texten innehåller ett personnummer. Uppgifter om enskilda personer får inte finnas i registret: ta bort numret.</translation>
    </message>
    <message>
      <source>Tilt (°)</source>
      <translation>Lutning (°)</translation>
    </message>
    <message>
      <source>Times a year</source>
      <translation>Gånger per år</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Rubrik</translation>
    </message>
    <message>
      <source>To be kept until</source>
      <translation>Sparas till</translation>
    </message>
    <message>
      <source>To be mended by</source>
      <translation>Ska åtgärdas senast</translation>
    </message>
    <message>
      <source>To scene</source>
      <translation>Till scen</translation>
    </message>
    <message>
      <source>Trefas</source>
      <translation>Trefas</translation>
    </message>
    <message>
      <source>Trygga trappan (safe stairwell)</source>
      <translation>Trygga trappan</translation>
    </message>
    <message>
      <source>Tunnel</source>
      <translation>Tunnel</translation>
    </message>
    <message>
      <source>Two polygons are the same place if they overlap by {same_place} of the smaller one or more. Narrow strips along a shared border do not count.</source>
      <translation>Två polygoner är samma plats om överlappet är minst {same_place} av den mindre. Smala remsor längs en gemensam gräns räknas inte.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Uncertainty around the radius (metres)</source>
      <translation>Osäkerhet kring radien (meter)</translation>
    </message>
    <message>
      <source>Unchanged</source>
      <translation>Oförändrade</translation>
    </message>
    <message>
      <source>Unit code</source>
      <translation>Enhetskod</translation>
    </message>
    <message>
      <source>Unit of the figure</source>
      <translation>Måttets enhet</translation>
    </message>
    <message>
      <source>Units without coordinates are skipped and reported, many units at one point are reported. Head teachers, e-mail addresses and telephone numbers are never stored.</source>
      <translation>Enheter utan koordinater hoppas över och redovisas, många enheter på samma punkt redovisas. Rektorer, e-postadresser och telefonnummer sparas aldrig.</translation>
    </message>
    <message>
      <source>Unknown status; received as not assessed, unless the year had a status for the scene</source>
      <translation>Okänd status; mottagen som inte bedömd, om inte scenen redan hade en status för året</translation>
    </message>
    <message>
      <source>Unnamed {number}</source>
      <translation>Utan namn {number}</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Användning</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Värde</translation>
    </message>
    <message>
      <source>Value in the base year</source>
      <translation>Värde basåret</translation>
    </message>
    <message>
      <source>Vector files (*.shp *.gpkg *.geojson *.json *.tab *.mif *.gml *.kml *.zip *.dxf)</source>
      <translation>Vektorfiler (*.shp *.gpkg *.geojson *.json *.tab *.mif *.gml *.kml *.zip *.dxf)</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Version of the definition</source>
      <translation>Definitionens version</translation>
    </message>
    <message>
      <source>Version of the rule</source>
      <translation>Regelns version</translation>
    </message>
    <message>
      <source>Wait until the job under way is done, or cancel it.</source>
      <translation>Vänta tills det pågående jobbet är klart, eller avbryt det.</translation>
    </message>
    <message>
      <source>Walking distance (m)</source>
      <translation>Gångavstånd (m)</translation>
    </message>
    <message>
      <source>Walking distance to schools</source>
      <translation>Gångavstånd till skolor</translation>
    </message>
    <message>
      <source>Water</source>
      <translation>Vatten</translation>
    </message>
    <message>
      <source>Weekdays</source>
      <translation>Veckodagar</translation>
    </message>
    <message>
      <source>Weekly patterns</source>
      <translation>Veckomönster</translation>
    </message>
    <message>
      <source>Weighing of interests</source>
      <translation>Intresseavvägning</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Vad</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Vad som hände</translation>
    </message>
    <message>
      <source>What happened to a scene between the mapping year before and this one.</source>
      <translation>Vad som hände med en scen mellan det förra kartläggningsåret och detta.</translation>
    </message>
    <message>
      <source>What nobody walks on</source>
      <translation>Vad ingen går på</translation>
    </message>
    <message>
      <source>What nobody walks on cannot be read at "{part}". Write field=value,value; field=value.</source>
      <translation>Det som ingen går på kan inte läsas vid ”{part}”. Skriv fält=värde,värde; fält=värde.</translation>
    </message>
    <message>
      <source>What the joint mapping found this year; not mapped: it has a boundary only the year before</source>
      <translation>Vad kartläggningen kom fram till; inte kartlagd: har avgränsning bara året före</translation>
    </message>
    <message>
      <source>What the observation led to.</source>
      <translation>Det som observationen ledde till.</translation>
    </message>
    <message>
      <source>What was seen on a walk, where, who mends it, and when it was mended.</source>
      <translation>Vad som sågs på en vandring, var, vem som åtgärdar det och när det blev åtgärdat.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>När</translation>
    </message>
    <message>
      <source>When (UTC)</source>
      <translation>När (UTC)</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Läge</translation>
    </message>
    <message>
      <source>Where an intervention is: points, lines or areas.</source>
      <translation>Var en insats görs: punkter, linjer eller ytor.</translation>
    </message>
    <message>
      <source>Whether the school rule puts the scene in the class; a dash: not classified yet</source>
      <translation>Om skolregeln för scenen till klassen; streck: inte klassad än</translation>
    </message>
    <message>
      <source>Which scenes an intervention is for.</source>
      <translation>Vilka scener en insats gäller.</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Vem</translation>
    </message>
    <message>
      <source>Who is writing</source>
      <translation>Vem som skriver</translation>
    </message>
    <message>
      <source>Why decided otherwise</source>
      <translation>Varför annorlunda</translation>
    </message>
    <message>
      <source>Why it was unlocked</source>
      <translation>Varför det låstes upp</translation>
    </message>
    <message>
      <source>With an empty geometry, left out</source>
      <translation>Med tom geometri, tas inte med</translation>
    </message>
    <message>
      <source>With curves, which become short straight lines</source>
      <translation>Med bågar, som blir korta raka linjer</translation>
    </message>
    <message>
      <source>With heights or measures, which are dropped</source>
      <translation>Med höjder eller mått, som tas bort</translation>
    </message>
    <message>
      <source>Without a name; named after the code or row number</source>
      <translation>Utan namn; har fått namn efter kod eller radnummer</translation>
    </message>
    <message>
      <source>Without coordinates, left out</source>
      <translation>Utan koordinater, tas inte med</translation>
    </message>
    <message>
      <source>Without geometry, left out</source>
      <translation>Utan geometri, tas inte med</translation>
    </message>
    <message>
      <source>Writing</source>
      <translation>Skriver</translation>
    </message>
    <message>
      <source>Writing the boundaries</source>
      <translation>Skriver avgränsningarna</translation>
    </message>
    <message>
      <source>Writing the classes</source>
      <translation>Skriver klasserna</translation>
    </message>
    <message>
      <source>Writing the units</source>
      <translation>Skriver enheterna</translation>
    </message>
    <message>
      <source>Yard</source>
      <translation>Gård</translation>
    </message>
    <message>
      <source>Yard measured to</source>
      <translation>Skolgård som avståndet mäts till</translation>
    </message>
    <message>
      <source>Yards</source>
      <translation>Gårdar</translation>
    </message>
    <message>
      <source>Year of the figure</source>
      <translation>Måttets år</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>Yes, borderline</source>
      <translation>Ja, gränsfall</translation>
    </message>
    <message>
      <source>Your role or signature, as it shall stand at what you change:</source>
      <translation>Din roll eller signatur, så som den ska stå vid det du ändrar:</translation>
    </message>
    <message>
      <source>action plan for a safe preschool or leisure centre</source>
      <translation>handlingsplan för säker förskola eller fritidsgård</translation>
    </message>
    <message>
      <source>active</source>
      <translation>aktiv</translation>
    </message>
    <message>
      <source>adapted compulsory school</source>
      <translation>anpassad grundskola</translation>
    </message>
    <message>
      <source>adapted upper secondary school</source>
      <translation>anpassad gymnasieskola</translation>
    </message>
    <message>
      <source>added</source>
      <translation>tillagd</translation>
    </message>
    <message>
      <source>adult education</source>
      <translation>vuxenutbildning</translation>
    </message>
    <message>
      <source>after-school club</source>
      <translation>fritidsklubb</translation>
    </message>
    <message>
      <source>alcohol ban in an area</source>
      <translation>alkoholförbud i ett område</translation>
    </message>
    <message>
      <source>all</source>
      <translation>alla</translation>
    </message>
    <message>
      <source>all year</source>
      <translation>hela året</translation>
    </message>
    <message>
      <source>an unnamed coordinate reference system</source>
      <translation>ett koordinatsystem utan namn</translation>
    </message>
    <message>
      <source>another scene</source>
      <translation>en annan scen</translation>
    </message>
    <message>
      <source>as the file says</source>
      <translation>som filen anger</translation>
    </message>
    <message>
      <source>borderline</source>
      <translation>gränsfall</translation>
    </message>
    <message>
      <source>boundary</source>
      <translation>avgränsning</translation>
    </message>
    <message>
      <source>care provider</source>
      <translation>vårdgivare</translation>
    </message>
    <message>
      <source>ceased</source>
      <translation>upphört</translation>
    </message>
    <message>
      <source>ceased {}</source>
      <translation>upphörda {}</translation>
    </message>
    <message>
      <source>centroid</source>
      <translation>mittpunkt</translation>
    </message>
    <message>
      <source>change</source>
      <translation>ändra</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>ändrad</translation>
    </message>
    <message>
      <source>city district</source>
      <translation>stadsdelsområde</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>nedlagd</translation>
    </message>
    <message>
      <source>column</source>
      <translation>kolumn</translation>
    </message>
    <message>
      <source>compare,change,years,merged,split,ceased,open drug scene</source>
      <translation>jämför,matcha,förändring,år,sammanslagen,delad,upphört,öppen drogscen</translation>
    </message>
    <message>
      <source>compulsory school</source>
      <translation>grundskola</translation>
    </message>
    <message>
      <source>confidential</source>
      <translation>sekretess</translation>
    </message>
    <message>
      <source>continue</source>
      <translation>fortsätt</translation>
    </message>
    <message>
      <source>county</source>
      <translation>län</translation>
    </message>
    <message>
      <source>culture and summer activities</source>
      <translation>kultur- och sommaraktiviteter</translation>
    </message>
    <message>
      <source>cycleway</source>
      <translation>cykelväg</translation>
    </message>
    <message>
      <source>damage and graffiti</source>
      <translation>skadegörelse och klotter</translation>
    </message>
    <message>
      <source>date unknown</source>
      <translation>datum okänt</translation>
    </message>
    <message>
      <source>decided</source>
      <translation>beslutad</translation>
    </message>
    <message>
      <source>decrease</source>
      <translation>minska</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>borttagen</translation>
    </message>
    <message>
      <source>digitised</source>
      <translation>digitaliserad</translation>
    </message>
    <message>
      <source>does not count</source>
      <translation>räknas inte</translation>
    </message>
    <message>
      <source>dormant</source>
      <translation>vilande</translation>
    </message>
    <message>
      <source>draft</source>
      <translation>utkast</translation>
    </message>
    <message>
      <source>explanation</source>
      <translation>förklaring</translation>
    </message>
    <message>
      <source>faulty</source>
      <translation>trasig</translation>
    </message>
    <message>
      <source>field social workers</source>
      <translation>fältassistenter</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>avslutad</translation>
    </message>
    <message>
      <source>fixed</source>
      <translation>fast</translation>
    </message>
    <message>
      <source>footway</source>
      <translation>gångväg</translation>
    </message>
    <message>
      <source>forest</source>
      <translation>skog</translation>
    </message>
    <message>
      <source>from {date}</source>
      <translation>från {date}</translation>
    </message>
    <message>
      <source>from {month}</source>
      <translation>från {month}</translation>
    </message>
    <message>
      <source>functional family therapy (FFT)</source>
      <translation>funktionell familjeterapi (FFT)</translation>
    </message>
    <message>
      <source>further than the limit</source>
      <translation>längre än gränsen</translation>
    </message>
    <message>
      <source>grown</source>
      <translation>större</translation>
    </message>
    <message>
      <source>grown {}</source>
      <translation>utökade {}</translation>
    </message>
    <message>
      <source>idea</source>
      <translation>idé</translation>
    </message>
    <message>
      <source>improvement of the urban environment</source>
      <translation>åtgärder i stadsmiljön</translation>
    </message>
    <message>
      <source>in the class</source>
      <translation>i klassen</translation>
    </message>
    <message>
      <source>in the class, borderline</source>
      <translation>i klassen, gränsfall</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>i bruk</translation>
    </message>
    <message>
      <source>increase</source>
      <translation>öka</translation>
    </message>
    <message>
      <source>increased police presence</source>
      <translation>ökad polisnärvaro</translation>
    </message>
    <message>
      <source>information</source>
      <translation>upplysning</translation>
    </message>
    <message>
      <source>inside</source>
      <translation>innanför</translation>
    </message>
    <message>
      <source>inspection of the local centre</source>
      <translation>centrumbesiktning</translation>
    </message>
    <message>
      <source>internal</source>
      <translation>intern</translation>
    </message>
    <message>
      <source>joint briefing</source>
      <translation>gemensam utsättning</translation>
    </message>
    <message>
      <source>label</source>
      <translation>etikett</translation>
    </message>
    <message>
      <source>lighting</source>
      <translation>belysning</translation>
    </message>
    <message>
      <source>litter</source>
      <translation>nedskräpning</translation>
    </message>
    <message>
      <source>local police area</source>
      <translation>lokalpolisområde</translation>
    </message>
    <message>
      <source>main road</source>
      <translation>huvudväg</translation>
    </message>
    <message>
      <source>maintenance</source>
      <translation>underhåll</translation>
    </message>
    <message>
      <source>map_sheets_{year}.pdf</source>
      <translation>kartblad_{year}.pdf</translation>
    </message>
    <message>
      <source>market trade</source>
      <translation>torghandel</translation>
    </message>
    <message>
      <source>meeting place for staff and residents</source>
      <translation>samlingsplats för personal och boende</translation>
    </message>
    <message>
      <source>men</source>
      <translation>män</translation>
    </message>
    <message>
      <source>merged</source>
      <translation>sammanslagen</translation>
    </message>
    <message>
      <source>merged {}</source>
      <translation>sammanslagna {}</translation>
    </message>
    <message>
      <source>more adults at school</source>
      <translation>förstärkt vuxennärvaro i skolan</translation>
    </message>
    <message>
      <source>motorway</source>
      <translation>motorväg</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>flyttad</translation>
    </message>
    <message>
      <source>moved {}</source>
      <translation>flyttade {}</translation>
    </message>
    <message>
      <source>municipality</source>
      <translation>kommun</translation>
    </message>
    <message>
      <source>municipality {code}</source>
      <translation>kommun {code}</translation>
    </message>
    <message>
      <source>needles and dangerous objects</source>
      <translation>kanyler och farliga föremål</translation>
    </message>
    <message>
      <source>new</source>
      <translation>ny</translation>
    </message>
    <message>
      <source>new {}</source>
      <translation>nya {}</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nej</translation>
    </message>
    <message>
      <source>no boundary</source>
      <translation>ingen avgränsning</translation>
    </message>
    <message>
      <source>no way there</source>
      <translation>ingen väg dit</translation>
    </message>
    <message>
      <source>no, borderline</source>
      <translation>nej, gränsfall</translation>
    </message>
    <message>
      <source>not assessed</source>
      <translation>inte bedömd</translation>
    </message>
    <message>
      <source>not in the class</source>
      <translation>inte i klassen</translation>
    </message>
    <message>
      <source>not in the class, borderline</source>
      <translation>inte i klassen, gränsfall</translation>
    </message>
    <message>
      <source>not mapped</source>
      <translation>inte kartlagd</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>ej angivet</translation>
    </message>
    <message>
      <source>ongoing</source>
      <translation>pågående</translation>
    </message>
    <message>
      <source>open</source>
      <translation>öppen</translation>
    </message>
    <message>
      <source>open drug scene</source>
      <translation>öppen drogscen</translation>
    </message>
    <message>
      <source>organisational</source>
      <translation>organisatorisk</translation>
    </message>
    <message>
      <source>other</source>
      <translation>annat</translation>
    </message>
    <message>
      <source>outreach social work</source>
      <translation>socialt uppsökande arbete</translation>
    </message>
    <message>
      <source>outside</source>
      <translation>utanför</translation>
    </message>
    <message>
      <source>outside Scenkartan</source>
      <translation>utanför Scenkartan</translation>
    </message>
    <message>
      <source>overview</source>
      <translation>översikt</translation>
    </message>
    <message>
      <source>panoramic</source>
      <translation>panorama</translation>
    </message>
    <message>
      <source>parent support</source>
      <translation>föräldrastöd</translation>
    </message>
    <message>
      <source>parents walking at night</source>
      <translation>föräldravandring</translation>
    </message>
    <message>
      <source>park</source>
      <translation>park</translation>
    </message>
    <message>
      <source>permit applied for</source>
      <translation>tillstånd sökt</translation>
    </message>
    <message>
      <source>place activation</source>
      <translation>platsaktivering</translation>
    </message>
    <message>
      <source>place cooperation with property owners</source>
      <translation>platssamverkan med fastighetsägare</translation>
    </message>
    <message>
      <source>planned</source>
      <translation>planerad</translation>
    </message>
    <message>
      <source>playground</source>
      <translation>parklek</translation>
    </message>
    <message>
      <source>preschool</source>
      <translation>förskola</translation>
    </message>
    <message>
      <source>preschool class</source>
      <translation>förskoleklass</translation>
    </message>
    <message>
      <source>proposed</source>
      <translation>föreslagen</translation>
    </message>
    <message>
      <source>public</source>
      <translation>offentlig</translation>
    </message>
    <message>
      <source>public order guards</source>
      <translation>ordningsvakter</translation>
    </message>
    <message>
      <source>railway</source>
      <translation>järnväg</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>borttagen</translation>
    </message>
    <message>
      <source>required</source>
      <translation>krävs</translation>
    </message>
    <message>
      <source>residential care home</source>
      <translation>HVB-hem</translation>
    </message>
    <message>
      <source>residential street</source>
      <translation>bostadsgata</translation>
    </message>
    <message>
      <source>rounds of school yards</source>
      <translation>skolgårdsrondering</translation>
    </message>
    <message>
      <source>row {rows}</source>
      <translation>rad {rows}</translation>
    </message>
    <message>
      <source>running</source>
      <translation>löpande</translation>
    </message>
    <message>
      <source>safety walk</source>
      <translation>trygghetsvandring</translation>
    </message>
    <message>
      <source>scene</source>
      <translation>scen</translation>
    </message>
    <message>
      <source>school</source>
      <translation>skola</translation>
    </message>
    <message>
      <source>school yard</source>
      <translation>skolgård</translation>
    </message>
    <message>
      <source>school,proximity,distance,radius,near,open drug scene</source>
      <translation>skola,närhet,avstånd,radie,nära,öppen drogscen</translation>
    </message>
    <message>
      <source>security cameras</source>
      <translation>trygghetskameror</translation>
    </message>
    <message>
      <source>service road</source>
      <translation>tillfartsväg</translation>
    </message>
    <message>
      <source>set of map sheets</source>
      <translation>kartbladsserie</translation>
    </message>
    <message>
      <source>shrunk</source>
      <translation>mindre</translation>
    </message>
    <message>
      <source>shrunk {}</source>
      <translation>minskade {}</translation>
    </message>
    <message>
      <source>signed</source>
      <translation>signerat</translation>
    </message>
    <message>
      <source>site sheet</source>
      <translation>platsblad</translation>
    </message>
    <message>
      <source>situational</source>
      <translation>situationell</translation>
    </message>
    <message>
      <source>sketched</source>
      <translation>skissad</translation>
    </message>
    <message>
      <source>social</source>
      <translation>social</translation>
    </message>
    <message>
      <source>social intervention group (SIG)</source>
      <translation>social insatsgrupp (SIG)</translation>
    </message>
    <message>
      <source>social worker at the police</source>
      <translation>socialsekreterare hos polisen</translation>
    </message>
    <message>
      <source>sound alarm</source>
      <translation>ljudlarm</translation>
    </message>
    <message>
      <source>special school</source>
      <translation>specialskola</translation>
    </message>
    <message>
      <source>split</source>
      <translation>delad</translation>
    </message>
    <message>
      <source>split {}</source>
      <translation>delade {}</translation>
    </message>
    <message>
      <source>square</source>
      <translation>torg</translation>
    </message>
    <message>
      <source>station</source>
      <translation>station</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>trappa</translation>
    </message>
    <message>
      <source>stop</source>
      <translation>avsluta</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>avbruten</translation>
    </message>
    <message>
      <source>stops the delivery</source>
      <translation>stoppar leveransen</translation>
    </message>
    <message>
      <source>summer half-year</source>
      <translation>sommarhalvåret</translation>
    </message>
    <message>
      <source>support to businesses</source>
      <translation>stöd till näringsidkare</translation>
    </message>
    <message>
      <source>supported housing</source>
      <translation>stödboende</translation>
    </message>
    <message>
      <source>surveyed</source>
      <translation>inmätt</translation>
    </message>
    <message>
      <source>to the school yard</source>
      <translation>till skolgården</translation>
    </message>
    <message>
      <source>to the school's point</source>
      <translation>till skolans punkt</translation>
    </message>
    <message>
      <source>to {month}</source>
      <translation>till {month}</translation>
    </message>
    <message>
      <source>too far from the network</source>
      <translation>för långt från nätet</translation>
    </message>
    <message>
      <source>traffic</source>
      <translation>trafik</translation>
    </message>
    <message>
      <source>turnable</source>
      <translation>vridbar</translation>
    </message>
    <message>
      <source>type</source>
      <translation>typ</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>oförändrad</translation>
    </message>
    <message>
      <source>under watch</source>
      <translation>bevakad</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>okänd</translation>
    </message>
    <message>
      <source>unknown date</source>
      <translation>okänt datum</translation>
    </message>
    <message>
      <source>unsafe place</source>
      <translation>otrygg plats</translation>
    </message>
    <message>
      <source>until {date}</source>
      <translation>till {date}</translation>
    </message>
    <message>
      <source>upper secondary school</source>
      <translation>gymnasieskola</translation>
    </message>
    <message>
      <source>vegetation</source>
      <translation>växtlighet</translation>
    </message>
    <message>
      <source>walk,network,route,service area,isochrone,distance,school,open drug scene</source>
      <translation>gå,gångväg,nätverk,rutt,upptagningsområde,isokron,avstånd,skolväg,skola,öppen drogscen</translation>
    </message>
    <message>
      <source>walked</source>
      <translation>går att gå</translation>
    </message>
    <message>
      <source>warning</source>
      <translation>varning</translation>
    </message>
    <message>
      <source>watched</source>
      <translation>under bevakning</translation>
    </message>
    <message>
      <source>water</source>
      <translation>vatten</translation>
    </message>
    <message>
      <source>winter half-year</source>
      <translation>vinterhalvåret</translation>
    </message>
    <message>
      <source>within</source>
      <translation>inom</translation>
    </message>
    <message>
      <source>women</source>
      <translation>kvinnor</translation>
    </message>
    <message>
      <source>working</source>
      <translation>fungerar</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>yes, borderline</source>
      <translation>ja, gränsfall</translation>
    </message>
    <message>
      <source>youth club</source>
      <translation>fritidsgård</translation>
    </message>
    <message>
      <source>{count} facilities have no position and are not measured to.</source>
      <translation>{count} verksamheter saknar läge, och avståndet till dem mäts inte.</translation>
    </message>
    <message>
      <source>{count} scenes are not classified.</source>
      <translation>{count} scener är inte klassade.</translation>
    </message>
    <message>
      <source>{count} schools within {radius}, all of them inside the boundary.</source>
      <translation>{count} skolor inom {radius}, alla innanför avgränsningen.</translation>
    </message>
    <message>
      <source>{count} schools within {radius}, nearest {school}, {distance}.</source>
      <translation>{count} skolor inom {radius}, närmast {school}, {distance}.</translation>
    </message>
    <message>
      <source>{count} schools within {radius}, {inside} of them inside the boundary.</source>
      <translation>{count} skolor inom {radius}, varav {inside} innanför avgränsningen.</translation>
    </message>
    <message>
      <source>{count} times a year</source>
      <translation>{count} ggr/år</translation>
    </message>
    <message>
      <source>{crs} has degrees, not metres: distances cannot be measured in it. Choose {better}.</source>
      <translation>{crs} har grader, inte meter: avstånd kan inte mätas i det. Välj {better}.</translation>
    </message>
    <message>
      <source>{crs} is not in metres: distances cannot be measured in it. Choose {better}.</source>
      <translation>{crs} är inte i meter: avstånd kan inte mätas i det. Välj {better}.</translation>
    </message>
    <message>
      <source>{file} cannot be read as a table.</source>
      <translation>{file} kan inte läsas som en tabell.</translation>
    </message>
    <message>
      <source>{file} has no column with the name of the place. It has: {columns}.</source>
      <translation>{file} har ingen kolumn med platsens namn. Den har: {columns}.</translation>
    </message>
    <message>
      <source>{file} has no layer {layer}. It has: {layers}.</source>
      <translation>{file} har inget lager {layer}. Den har: {layers}.</translation>
    </message>
    <message>
      <source>{file} has no polygons to receive. Boundaries must be areas, not lines or points.</source>
      <translation>{file} har inga ytor att ta emot. Avgränsningar ska vara ytor, inte linjer eller punkter.</translation>
    </message>
    <message>
      <source>{file} has no rows.</source>
      <translation>{file} har inga rader.</translation>
    </message>
    <message>
      <source>{file} holds no schools or other places.</source>
      <translation>{file} innehåller inga skolor eller andra verksamheter.</translation>
    </message>
    <message>
      <source>{file} is not a vector file that QGIS can read, or it is damaged.</source>
      <translation>{file} är ingen vektorfil som QGIS kan läsa, eller så är den skadad.</translation>
    </message>
    <message>
      <source>{file} is not complete JSON. Fetch it again.</source>
      <translation>{file} är inte fullständig JSON. Hämta den igen.</translation>
    </message>
    <message>
      <source>{file} is only a part of a shapefile: ask for its .shx and .dbf too.</source>
      <translation>{file} är bara en del av en shapefil: be också om dess .shx och .dbf.</translation>
    </message>
    <message>
      <source>{layer}: further than {limit} m from the network, not measured on foot: {count}</source>
      <translation>{layer}: längre än {limit} m från nätet, inte mätta till fots: {count}</translation>
    </message>
    <message>
      <source>{layer}: left out by the rule of what nobody walks on: {count} of {total}</source>
      <translation>{layer}: utelämnade enligt regeln för vad ingen går på: {count} av {total}</translation>
    </message>
    <message>
      <source>{layer}: nothing has a place, so nothing is measured.</source>
      <translation>{layer}: ingenting har ett läge, så ingenting mäts.</translation>
    </message>
    <message>
      <source>{layer}: the coordinate reference system is unknown. Set it on the layer.</source>
      <translation>{layer}: koordinatsystemet är okänt. Ange det på lagret.</translation>
    </message>
    <message>
      <source>{layer}: the scenes are too far apart to be measured in one coordinate reference system. Measure one part of the country at a time.</source>
      <translation>{layer}: scenerna ligger för långt isär för att mätas i ett och samma koordinatsystem. Mät en del av landet i taget.</translation>
    </message>
    <message>
      <source>{layer}: there is no line to walk on. Choose a layer of streets and paths, and check the rule of what nobody walks on.</source>
      <translation>{layer}: det finns ingen linje att gå på. Välj ett lager med gator och gångvägar och kontrollera regeln för vad ingen går på.</translation>
    </message>
    <message>
      <source>{layer}: {count} with invalid geometry, compared as the area that they cover.</source>
      <translation>{layer}: {count} med ogiltig geometri, jämförs som den yta de täcker.</translation>
    </message>
    <message>
      <source>{layer}: {count} with invalid geometry, left out. Repair them with Fix geometries first.</source>
      <translation>{layer}: {count} med ogiltig geometri, utelämnade. Laga dem först med Reparera geometrier.</translation>
    </message>
    <message>
      <source>{layer}: {count} without geometry, left out.</source>
      <translation>{layer}: {count} utan geometri, utelämnade.</translation>
    </message>
    <message>
      <source>{name} – {reason}</source>
      <translation>{name} – {reason}</translation>
    </message>
    <message>
      <source>{near} of {total} open drug scenes have a school within {radius}</source>
      <translation>{near} av {total} öppna drogscener har skola inom {radius}</translation>
    </message>
    <message>
      <source>{pages} pages were printed and checked: {files}</source>
      <translation>{pages} sidor skrevs ut och kontrollerades: {files}</translation>
    </message>
    <message>
      <source>{previous} last year − {ceased} ceased − {merged_away} merged away + {new} new + {split_off} split off = {current} this year</source>
      <translation>{previous} förra året − {ceased} upphörda − {merged_away} uppgångna i andra + {new} nya + {split_off} avdelade = {current} i år</translation>
    </message>
    <message>
      <source>{radius} from the boundary</source>
      <translation>{radius} från avgränsningen</translation>
    </message>
    <message>
      <source>{ready} of {count} polygons can be received.</source>
      <translation>{ready} av {count} ytor kan tas emot.</translation>
    </message>
    <message>
      <source>{register} is not a Scenkartan register. Choose another file or create a new register.</source>
      <translation>{register} är inget Scenkartan-register. Välj en annan fil eller skapa ett nytt register.</translation>
    </message>
    <message>
      <source>{scenes} scenes were classified for {year}; {in_class} are in the class.</source>
      <translation>{scenes} scener klassades för {year}; {in_class} hör till klassen.</translation>
    </message>
    <message>
      <source>{whole}.{fraction}</source>
      <translation>{whole},{fraction}</translation>
    </message>
    <message>
      <source>{written} of {features} boundaries were received for {year}.</source>
      <translation>{written} av {features} avgränsningar togs emot för {year}.</translation>
    </message>
    <message>
      <source>{written} of {features} schools and other places were imported.</source>
      <translation>{written} av {features} skolor och andra verksamheter lästes in.</translation>
    </message>
    <message>
      <source>{year} ({status})</source>
      <translation>{year} ({status})</translation>
    </message>
    <message>
      <source>{year} is signed: it can be read and printed, not changed.</source>
      <translation>{year} är signerat: det kan läsas och skrivas ut, men inte ändras.</translation>
    </message>
    <message>
      <source>{} (continued)</source>
      <translation>{} (forts.)</translation>
    </message>
    <message>
      <source>{} and others</source>
      <translation>{} m.fl.</translation>
    </message>
    <message>
      <source>{} cannot be replaced. Close it where it is open and print again.</source>
      <translation>{} kan inte ersättas. Stäng filen där den är öppen och skriv ut igen.</translation>
    </message>
  </context>
  <context>
    <name>SheetsPanel</name>
    <message>
      <source>&amp;Folder:</source>
      <translation>&amp;Mapp:</translation>
    </message>
    <message>
      <source>&amp;Language:</source>
      <translation>&amp;Språk:</translation>
    </message>
    <message>
      <source>&amp;Open folder</source>
      <translation>Öppna &amp;mappen</translation>
    </message>
    <message>
      <source>&amp;Print</source>
      <translation>S&amp;kriv ut</translation>
    </message>
    <message>
      <source>D&amp;nr:</source>
      <translation>D&amp;nr:</translation>
    </message>
    <message>
      <source>Diary number, printed on each sheet</source>
      <translation>Diarienummer, trycks på varje blad</translation>
    </message>
    <message>
      <source>Folder for the sheets</source>
      <translation>Mapp för kartbladen</translation>
    </message>
    <message>
      <source>Language of the sheets</source>
      <translation>Kartbladens språk</translation>
    </message>
    <message>
      <source>Nothing has been printed for this mapping year yet.</source>
      <translation>Inget är utskrivet för detta kartläggningsår än.</translation>
    </message>
    <message>
      <source>Open P&amp;DF</source>
      <translation>Öppna P&amp;DF</translation>
    </message>
    <message>
      <source>Printed for this mapping year:</source>
      <translation>Utskrivet för detta kartläggningsår:</translation>
    </message>
    <message>
      <source>Printed sheets</source>
      <translation>Utskrivna blad</translation>
    </message>
    <message>
      <source>Sheets:</source>
      <translation>Blad:</translation>
    </message>
  </context>
  <context>
    <name>SurroundingsPanel</name>
    <message>
      <source>&amp;Classify</source>
      <translation>&amp;Klassa</translation>
    </message>
    <message>
      <source>&amp;Zoom to</source>
      <translation>&amp;Zooma till</translation>
    </message>
    <message>
      <source>I&amp;mport schools…</source>
      <translation>Läs &amp;in skolor …</translation>
    </message>
    <message>
      <source>Scenes and their nearest schools</source>
      <translation>Scenerna och deras närmaste skolor</translation>
    </message>
    <message>
      <source>Schools near the chosen scene</source>
      <translation>Skolor nära den valda scenen</translation>
    </message>
  </context>
</TS>
