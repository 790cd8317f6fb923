<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
  <context>
    <name>ChangesDialog</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopiera</translation>
    </message>
    <message>
      <source>&amp;Save as…</source>
      <translation>Spara &amp;som…</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Förändringar</translation>
    </message>
    <message>
      <source>Changes since the year before</source>
      <translation>Förändringar sedan året före</translation>
    </message>
    <message>
      <source>Copy the table as text, to paste it into a workbook or a letter</source>
      <translation>Kopiera tabellen som text, för att klistra in i ett kalkylblad eller brev</translation>
    </message>
    <message>
      <source>Save the table as a workbook or as text</source>
      <translation>Spara tabellen som kalkylblad eller text</translation>
    </message>
  </context>
  <context>
    <name>CreateRegisterDialog</name>
    <message>
      <source>&amp;Coordinate reference system:</source>
      <translation>Koordinats&amp;ystem:</translation>
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
    <name>DecideClassDialog</name>
    <message>
      <source>&amp;Why:</source>
      <translation>&amp;Varför:</translation>
    </message>
    <message>
      <source>Decide otherwise than the rule</source>
      <translation>Besluta annat än regeln</translation>
    </message>
    <message>
      <source>W&amp;ho decided (role and unit):</source>
      <translation>&amp;Vem som beslutade (roll och enhet):</translation>
    </message>
  </context>
  <context>
    <name>DefinitionDialog</name>
    <message>
      <source>&amp;Adopted on:</source>
      <translation>&amp;Antagen:</translation>
    </message>
    <message>
      <source>&amp;Version:</source>
      <translation>&amp;Version:</translation>
    </message>
    <message>
      <source>&amp;Wording:</source>
      <translation>&amp;Ordalydelse:</translation>
    </message>
    <message>
      <source>Adopted on</source>
      <translation>Antagen</translation>
    </message>
    <message>
      <source>Choose one that the register has, or write a new one for a new wording</source>
      <translation>Välj en som registret har, eller skriv en ny för en ny ordalydelse</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>Definition</translation>
    </message>
    <message>
      <source>The day from which the wording holds; empty where it is not known</source>
      <translation>Dagen från vilken ordalydelsen gäller; tomt om den inte är känd</translation>
    </message>
    <message>
      <source>Version of the definition</source>
      <translation>Definitionens version</translation>
    </message>
    <message>
      <source>Wording of the definition</source>
      <translation>Definitionens ordalydelse</translation>
    </message>
  </context>
  <context>
    <name>DeliveriesDialog</name>
    <message>
      <source>&amp;Undo the delivery</source>
      <translation>&amp;Ångra leveransen</translation>
    </message>
    <message>
      <source>Deliveries</source>
      <translation>Leveranser</translation>
    </message>
    <message>
      <source>Deliveries, the latest first</source>
      <translation>Leveranser, den senaste först</translation>
    </message>
    <message>
      <source>The chosen delivery</source>
      <translation>Den valda leveransen</translation>
    </message>
  </context>
  <context>
    <name>DeliveryConfirmPage</name>
    <message>
      <source>&amp;Replace the year's boundaries</source>
      <translation>&amp;Ersätt årets avgränsningar</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Ångra</translation>
    </message>
    <message>
      <source>Status of areas &amp;without one:</source>
      <translation>Status för områden &amp;utan status:</translation>
    </message>
    <message>
      <source>Take back all that this delivery wrote</source>
      <translation>Ta tillbaka allt som leveransen skrev</translation>
    </message>
    <message>
      <source>The file says nothing of the status of these areas. What the year already has of a scene stays.</source>
      <translation>Filen säger inget om de här områdenas status. Det som året redan har om en scen står kvar.</translation>
    </message>
  </context>
  <context>
    <name>DeliveryFilePage</name>
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
      <source>&amp;Paste geometry</source>
      <translation>&amp;Klistra in geometri</translation>
    </message>
    <message>
      <source>&amp;Sender:</source>
      <translation>&amp;Avsändare:</translation>
    </message>
    <message>
      <source>Delivered file</source>
      <translation>Levererad fil</translation>
    </message>
    <message>
      <source>From a la&amp;yer</source>
      <translation>Från &amp;lager</translation>
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
      <source>N&amp;ame field:</source>
      <translation>&amp;Namnfält:</translation>
    </message>
    <message>
      <source>Name field</source>
      <translation>Namnfält</translation>
    </message>
    <message>
      <source>S&amp;tatus field:</source>
      <translation>S&amp;tatusfält:</translation>
    </message>
    <message>
      <source>Sender</source>
      <translation>Avsändare</translation>
    </message>
    <message>
      <source>Status field</source>
      <translation>Statusfält</translation>
    </message>
    <message>
      <source>Take a layer of the project, such as a WFS or one out of a database, as it is now</source>
      <translation>Ta ett lager i projektet, till exempel en WFS eller ett ur en databas, som det är nu</translation>
    </message>
    <message>
      <source>Take geometry that was copied as text, such as WKT, from the clipboard</source>
      <translation>Hämta geometri som kopierats som text, till exempel WKT, från urklipp</translation>
    </message>
    <message>
      <source>Unit that sent the file. What is accepted now is proposed for the sender's next file.</source>
      <translation>Enhet som skickade filen. Det som godtas nu föreslås för avsändarens nästa fil.</translation>
    </message>
  </context>
  <context>
    <name>DeliveryFindingsPage</name>
    <message>
      <source>&amp;Decline all fixes</source>
      <translation>&amp;Avböj alla åtgärder</translation>
    </message>
    <message>
      <source>&amp;Reference system:</source>
      <translation>Koordinats&amp;ystem:</translation>
    </message>
    <message>
      <source>&amp;Where the coordinates may be:</source>
      <translation>&amp;Var koordinaterna kan ligga:</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Koordinatsystem</translation>
    </message>
    <message>
      <source>Read the file as it was sent; the file itself has never been changed</source>
      <translation>Läs filen som den skickades; själva filen har aldrig ändrats</translation>
    </message>
    <message>
      <source>Save &amp;report…</source>
      <translation>Spara &amp;rapport…</translation>
    </message>
    <message>
      <source>Save what was found as a file to send back or to keep</source>
      <translation>Spara det som hittades som en fil att skicka tillbaka eller behålla</translation>
    </message>
    <message>
      <source>What was found in the file</source>
      <translation>Vad som hittades i filen</translation>
    </message>
    <message>
      <source>Where the coordinates may be</source>
      <translation>Var koordinaterna kan ligga</translation>
    </message>
  </context>
  <context>
    <name>DeliveryMatchPage</name>
    <message>
      <source>&amp;Also continues:</source>
      <translation>&amp;Fortsätter dessa:</translation>
    </message>
    <message>
      <source>&amp;Is:</source>
      <translation>Ä&amp;r:</translation>
    </message>
    <message>
      <source>Check several scenes where they have merged. A scene that two delivered areas continue has been split.</source>
      <translation>Markera flera scener som har gått ihop. En scen som två levererade ytor fortsätter har delats.</translation>
    </message>
    <message>
      <source>Delivered areas and the scenes that they continue</source>
      <translation>Levererade ytor och de scener de fortsätter</translation>
    </message>
    <message>
      <source>Scenes that merged into this one</source>
      <translation>Scener som gått ihop i denna</translation>
    </message>
    <message>
      <source>What the row is</source>
      <translation>Vad raden är</translation>
    </message>
  </context>
  <context>
    <name>DeliveryWizard</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Tillbaka</translation>
    </message>
    <message>
      <source>&amp;Next</source>
      <translation>&amp;Nästa</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Stäng</translation>
    </message>
  </context>
  <context>
    <name>DockForm</name>
    <message>
      <source>&amp;New register…</source>
      <translation>&amp;Nytt register…</translation>
    </message>
    <message>
      <source>&amp;Open register…</source>
      <translation>&amp;Öppna register…</translation>
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
      <source>More about the mapping year</source>
      <translation>Mer om kartläggningsåret</translation>
    </message>
    <message>
      <source>New year, changes, deliveries, comparison of lists, definition, history</source>
      <translation>Nytt år, förändringar, leveranser, jämförelse av listor, definition, historik</translation>
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
    <name>ImportReferenceDialog</name>
    <message>
      <source>&amp;Date of the source:</source>
      <translation>Källans &amp;datum:</translation>
    </message>
    <message>
      <source>&amp;File:</source>
      <translation>&amp;Fil:</translation>
    </message>
    <message>
      <source>&amp;Kind of place:</source>
      <translation>&amp;Slag av plats:</translation>
    </message>
    <message>
      <source>&amp;Level of boundaries:</source>
      <translation>&amp;Nivå på gränserna:</translation>
    </message>
    <message>
      <source>&amp;Reference system:</source>
      <translation>Koordinats&amp;ystem:</translation>
    </message>
    <message>
      <source>&amp;Source:</source>
      <translation>&amp;Källa:</translation>
    </message>
    <message>
      <source>&amp;What it holds:</source>
      <translation>&amp;Vad den innehåller:</translation>
    </message>
    <message>
      <source>Choose a folder with Skolverket's JSON files instead of one file</source>
      <translation>Välj en mapp med Skolverkets JSON-filer i stället för en fil</translation>
    </message>
    <message>
      <source>Co&amp;lumns</source>
      <translation>Ko&amp;lumner</translation>
    </message>
    <message>
      <source>Coordinate reference system of the file</source>
      <translation>Filens koordinatsystem</translation>
    </message>
    <message>
      <source>Date of the source</source>
      <translation>Källans datum</translation>
    </message>
    <message>
      <source>F&amp;older…</source>
      <translation>M&amp;app…</translation>
    </message>
    <message>
      <source>Fi&amp;ndings</source>
      <translation>An&amp;märkningar</translation>
    </message>
    <message>
      <source>File with reference data</source>
      <translation>Fil med referensdata</translation>
    </message>
    <message>
      <source>How far the file has been read</source>
      <translation>Hur långt filen har lästs</translation>
    </message>
    <message>
      <source>Import reference data</source>
      <translation>Importera referensdata</translation>
    </message>
    <message>
      <source>Kind of place</source>
      <translation>Slag av plats</translation>
    </message>
    <message>
      <source>Leave out what the register has from anothe&amp;r source</source>
      <translation>Utelämna det som &amp;registret har från en annan källa</translation>
    </message>
    <message>
      <source>Level of boundaries</source>
      <translation>Nivå på gränserna</translation>
    </message>
    <message>
      <source>Places of the same name and kind within 300 m of each other are one place, which is counted twice if it is in two lists</source>
      <translation>Platser med samma namn och slag inom 300 m från varandra är en plats, som räknas dubbelt om den finns i två listor</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Källa</translation>
    </message>
    <message>
      <source>The file is &amp;complete: close what it does not have any more</source>
      <translation>Filen är &amp;komplett: avsluta det som inte längre finns i den</translation>
    </message>
    <message>
      <source>What &amp;changes</source>
      <translation>Vad som ä&amp;ndras</translation>
    </message>
    <message>
      <source>What the file holds</source>
      <translation>Vad filen innehåller</translation>
    </message>
    <message>
      <source>What the places are where the file does not say</source>
      <translation>Vad platserna är när filen inte säger det</translation>
    </message>
    <message>
      <source>What was found in the file</source>
      <translation>Vad som hittades i filen</translation>
    </message>
    <message>
      <source>What would change in the register</source>
      <translation>Vad som skulle ändras i registret</translation>
    </message>
    <message>
      <source>Which of OpenStreetMap's boundaries the areas are: in Sweden 7 is a municipality, 9 and 10 are parts of one</source>
      <translation>Vilka av OpenStreetMaps gränser områdena är: i Sverige är 7 en kommun, 9 och 10 delar av en</translation>
    </message>
    <message>
      <source>Whose the data is. Only rows of the same source are updated</source>
      <translation>Vems uppgifterna är. Bara rader från samma källa uppdateras</translation>
    </message>
    <message>
      <source>Without this what is missing from the file is kept as it is</source>
      <translation>Annars behålls det som saknas i filen som det är</translation>
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
      <translation>R&amp;edigera…</translation>
    </message>
    <message>
      <source>&amp;History…</source>
      <translation>&amp;Historik…</translation>
    </message>
    <message>
      <source>&amp;New…</source>
      <translation>&amp;Ny…</translation>
    </message>
    <message>
      <source>Interventions at the chosen scene</source>
      <translation>Insatser vid den valda scenen</translation>
    </message>
    <message>
      <source>Nothing is recorded for this scene yet. Add the first intervention with New….</source>
      <translation>Inga insatser är förda vid scenen än. Lägg till den första med Ny…</translation>
    </message>
    <message>
      <source>Scenes and their interventions</source>
      <translation>Scenerna och deras insatser</translation>
    </message>
  </context>
  <context>
    <name>MoveFacilityDialog</name>
    <message>
      <source>&amp;Why:</source>
      <translation>&amp;Varför:</translation>
    </message>
    <message>
      <source>Move a school</source>
      <translation>Flytta en skola</translation>
    </message>
    <message>
      <source>The place stays there through every later import. The change is logged with your name.</source>
      <translation>Platsen ligger kvar där vid varje senare import. Ändringen loggas med ditt namn.</translation>
    </message>
    <message>
      <source>Why the place is moved</source>
      <translation>Varför platsen flyttas</translation>
    </message>
    <message>
      <source>for example: entrance checked in the aerial photo</source>
      <translation>till exempel: entrén kontrollerad i ortofotot</translation>
    </message>
  </context>
  <context>
    <name>OnFootTab</name>
    <message>
      <source>&amp;Measure on foot</source>
      <translation>&amp;Mät till fots</translation>
    </message>
    <message>
      <source>Distances on foot from the chosen scene</source>
      <translation>Avstånd till fots från den valda scenen</translation>
    </message>
    <message>
      <source>Find the ways to school past the scenes, what goes round them, and show them on the map</source>
      <translation>Sök skolvägarna förbi scenerna och vägarna runt dem, och visa dem på kartan</translation>
    </message>
    <message>
      <source>Measure every distance of the year along the register's streets and paths</source>
      <translation>Mät årets alla avstånd längs registrets gator och gångvägar</translation>
    </message>
    <message>
      <source>S&amp;treets…</source>
      <translation>&amp;Gator…</translation>
    </message>
    <message>
      <source>See and change which of the register's streets nobody walks on</source>
      <translation>Se och ändra vilka av registrets gator ingen går på</translation>
    </message>
    <message>
      <source>Ways to sc&amp;hool</source>
      <translation>Sko&amp;lvägar</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>&amp;Checked on:</source>
      <translation>&amp;Kontrollerad den:</translation>
    </message>
    <message>
      <source>&amp;Name of the plan:</source>
      <translation>Planens &amp;namn:</translation>
    </message>
    <message>
      <source>&amp;Plan:</source>
      <translation>&amp;Plan:</translation>
    </message>
    <message>
      <source>Plan for the scene nearby</source>
      <translation>Plan för den öppna drogscenen</translation>
    </message>
  </context>
  <context>
    <name>ReconcileDialog</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopiera</translation>
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
      <source>&amp;Name field:</source>
      <translation>&amp;Namnfält:</translation>
    </message>
    <message>
      <source>&amp;Save as…</source>
      <translation>Spara &amp;som…</translation>
    </message>
    <message>
      <source>Compare with another list</source>
      <translation>Jämför med en annan lista</translation>
    </message>
    <message>
      <source>Copy the table as text, to paste it into a workbook or a letter</source>
      <translation>Kopiera tabellen som text, för att klistra in i ett kalkylblad eller brev</translation>
    </message>
    <message>
      <source>Differences between the lists</source>
      <translation>Skillnader mellan listorna</translation>
    </message>
    <message>
      <source>File with the other list</source>
      <translation>Fil med den andra listan</translation>
    </message>
    <message>
      <source>Id field</source>
      <translation>Id-fält</translation>
    </message>
    <message>
      <source>Name field</source>
      <translation>Namnfält</translation>
    </message>
    <message>
      <source>S&amp;tatus field:</source>
      <translation>S&amp;tatusfält:</translation>
    </message>
    <message>
      <source>Save the table as a workbook or as text</source>
      <translation>Spara tabellen som kalkylblad eller text</translation>
    </message>
    <message>
      <source>Show what is the &amp;same too</source>
      <translation>Visa även det som är &amp;lika</translation>
    </message>
    <message>
      <source>Status field</source>
      <translation>Statusfält</translation>
    </message>
  </context>
  <context>
    <name>RecountDialog</name>
    <message>
      <source>Recount with today's schools</source>
      <translation>Räkna om med dagens skolor</translation>
    </message>
    <message>
      <source>Scenes whose answer would be another</source>
      <translation>Öppna drogscener vars svar skulle bli ett annat</translation>
    </message>
    <message>
      <source>This is a comparison: nothing in the register has been changed.</source>
      <translation>Det här är en jämförelse: ingenting i registret har ändrats.</translation>
    </message>
  </context>
  <context>
    <name>RenameSceneDialog</name>
    <message>
      <source>&amp;Name:</source>
      <translation>&amp;Namn:</translation>
    </message>
    <message>
      <source>Rename the scene</source>
      <translation>Byt namn på scenen</translation>
    </message>
  </context>
  <context>
    <name>ScenesPanel</name>
    <message>
      <source>&amp;Zoom to</source>
      <translation>&amp;Zooma till</translation>
    </message>
    <message>
      <source>Give the scene another name in this mapping year</source>
      <translation>Ge scenen ett annat namn det här kartläggningsåret</translation>
    </message>
    <message>
      <source>No scene has that name. Clear the search to see them all.</source>
      <translation>Ingen scen heter så. Töm sökrutan för att se alla.</translation>
    </message>
    <message>
      <source>Re&amp;name…</source>
      <translation>Byt &amp;namn…</translation>
    </message>
    <message>
      <source>Receive &amp;delivery…</source>
      <translation>Ta emot &amp;leverans…</translation>
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
      <source> and </source>
      <translation>och</translation>
    </message>
    <message>
      <source>&amp;Next</source>
      <translation>&amp;Nästa</translation>
    </message>
    <message>
      <source>&amp;Read again</source>
      <translation>&amp;Läs igen</translation>
    </message>
    <message>
      <source>&amp;Receive</source>
      <translation>&amp;Ta emot</translation>
    </message>
    <message>
      <source>&amp;Replace the {count} boundaries that {year} has</source>
      <translation>&amp;Ersätt de {count} avgränsningar som {year} har</translation>
    </message>
    <message>
      <source>(no year)</source>
      <translation>(inget år)</translation>
    </message>
    <message>
      <source>, for example {example}</source>
      <translation>, till exempel {example}</translation>
    </message>
    <message>
      <source>, in {municipality}.</source>
      <translation>, i {municipality}.</translation>
    </message>
    <message>
      <source>, something happens in {active} of them</source>
      <translation>, något händer under {active} av dem</translation>
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
      <source>1 school within {radius}: {schools}.</source>
      <translation>1 skola inom {radius}: {schools}.</translation>
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
      <source>1 week has been changed and is not saved.</source>
      <translation>1 vecka är ändrad men inte sparad.</translation>
    </message>
    <message>
      <source>168 figures, each 0 (nothing) to 3 (much).</source>
      <translation>168 siffror, var och en 0 (inget) till 3 (mycket).</translation>
    </message>
    <message>
      <source>; decided otherwise than the rule: {count}</source>
      <translation>; annat beslut än regeln: {count}</translation>
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
      <source>A column name where å, ä or ö is damaged: {example}</source>
      <translation>Ett kolumnnamn där å, ä eller ö är skadade: {example}</translation>
    </message>
    <message>
      <source>A definition has a version and a wording: state both.</source>
      <translation>En definition har en version och en ordalydelse: ange båda.</translation>
    </message>
    <message>
      <source>A figure that cannot be read, stored as unknown, in {example}</source>
      <translation>En siffra som inte går att läsa, sparad som okänd, i {example}</translation>
    </message>
    <message>
      <source>A file can also be dropped here.</source>
      <translation>En fil kan också släppas här.</translation>
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
      <source>A list of schools</source>
      <translation>En lista med skolor</translation>
    </message>
    <message>
      <source>A mapping year cannot be signed on a day to come: {day}.</source>
      <translation>Ett kartläggningsår kan inte signeras på en kommande dag: {day}.</translation>
    </message>
    <message>
      <source>A mapping year is signed by a role and its unit: state both, no names.</source>
      <translation>Ett kartläggningsår signeras av en roll och dess enhet: ange båda, inga namn.</translation>
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
      <source>A personal identity number, or a time that looks like one, is in the name of the file or of a layer. Give it another name</source>
      <translation>Ett personnummer, eller en tidpunkt som ser ut som ett, finns i filens eller ett lagers namn. Ge det ett annat namn</translation>
    </message>
    <message>
      <source>A place has moved if less than {kept} of the smaller polygon overlaps; else it is unchanged if its area changed by {same_area} or less.</source>
      <translation>En plats har flyttat om mindre än {kept} av den mindre polygonen överlappar; annars är den oförändrad om ytan har ändrats med högst {same_area}.</translation>
    </message>
    <message>
      <source>A point inside an outline of the same name and kind, left out</source>
      <translation>En punkt inuti en yta med samma namn och slag, utesluten</translation>
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
      <source>A timetable has at least one row. Take the assumed hours, or add some.</source>
      <translation>Ett tidsschema har minst en rad. Ta de antagna tiderna, eller lägg till några.</translation>
    </message>
    <message>
      <source>A timetable is a table with the fields activity, weekdays (mon, tue ...), starts and ends (HH:MM). Terms and breaks are days of every year, as 9/1–11/6, week 9 or week after Easter; public holidays are always off. What is not given is the register's; without that, common Swedish hours, terms and breaks are assumed, and the field assumed says so.</source>
      <translation>Ett tidsschema är en tabell med fälten activity, weekdays (mon, tue ...), starts och ends (HH:MM). Terminer och lov är dagar varje år, som 9/1–11/6, v. 9 eller veckan efter påsk; helgdagar är alltid lediga. Det som inte anges är registrets; saknas det antas vanliga svenska tider, terminer och lov, och fältet assumed säger det.</translation>
    </message>
    <message>
      <source>A unit is the same by its code, else by its name and place. It is never deleted, and one that was moved by hand stays where it is.</source>
      <translation>En enhet känns igen på sin kod, annars på namn och plats. Den tas aldrig bort, och en som flyttats för hand ligger kvar.</translation>
    </message>
    <message>
      <source>A week has {wanted} levels, one for each hour from Monday 00:00, but {found} are given.</source>
      <translation>En vecka har {wanted} nivåer, en för varje timme från måndag 00.00, men {found} är angivna.</translation>
    </message>
    <message>
      <source>A year without boundaries cannot be signed, and one with unclassified scenes only if asked.</source>
      <translation>Ett år utan avgränsningar kan inte signeras, och ett med oklassade scener bara på begäran.</translation>
    </message>
    <message>
      <source>Accepted fixes</source>
      <translation>Godtagna åtgärder</translation>
    </message>
    <message>
      <source>Accepted: {fixes}.</source>
      <translation>Godtaget: {fixes}.</translation>
    </message>
    <message>
      <source>Access</source>
      <translation>Tillträde</translation>
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
      <source>Active h</source>
      <translation>Aktiva h</translation>
    </message>
    <message>
      <source>Active interventions</source>
      <translation>Aktiva insatser</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Aktivitet</translation>
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
      <source>All coordinates are whole numbers; they have probably been rounded</source>
      <translation>Alla koordinater är heltal; de har förmodligen avrundats</translation>
    </message>
    <message>
      <source>All doubts</source>
      <translation>Alla</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alla filer (*)</translation>
    </message>
    <message>
      <source>Along streets and paths, with the ways to and from them; a warning: near on the map only</source>
      <translation>Längs gator och gångvägar, med vägen till och från dem; en varning: nära bara på kartan</translation>
    </message>
    <message>
      <source>An area that the file gives no status has that of its scene the year before, unless you choose otherwise; the log says how many. One that is new, or had ceased, is an open drug scene. Its secrecy is always that of the year before.</source>
      <translation>Ett område som filen inte ger någon status får den som scenen hade året före, om du inte väljer annat; loggen säger hur många det gäller. Ett nytt område, eller ett som hade upphört, är en öppen drogscen. Sekretessen är alltid den som gällde året före.</translation>
    </message>
    <message>
      <source>An organisation or unit, no private person.</source>
      <translation>En organisation eller enhet, ingen privatperson.</translation>
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
      <source>Another name than the scene had before; the old one is kept as an alias</source>
      <translation>Ett annat namn än scenen hade förut; det gamla finns kvar som alias</translation>
    </message>
    <message>
      <source>Another scene is called {name} in {year}. Give this one a name of its own.</source>
      <translation>En annan scen heter {name} {year}. Ge den här ett eget namn.</translation>
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
      <source>Areas get a new version where they have changed, and the old one ends the day before. Lamps and cameras are updated by their code and never deleted. Buildings, streets and land cover of the same source are replaced.</source>
      <translation>Områden får en ny version där de har ändrats, och den gamla slutar gälla dagen före. Belysningspunkter och kameror uppdateras efter sin kod och tas aldrig bort. Byggnader, gator och marktäcke från samma källa ersätts.</translation>
    </message>
    <message>
      <source>As facility:skolverket or street.</source>
      <translation>Som facility:skolverket eller street.</translation>
    </message>
    <message>
      <source>As for {sender} the last time: {choices}.</source>
      <translation>Som för {sender} förra gången: {choices}.</translation>
    </message>
    <message>
      <source>As it was when the year was classified, like its kind and whether it counted.</source>
      <translation>Som den var när året klassades, liksom dess slag och om den räknades.</translation>
    </message>
    <message>
      <source>As the crow flies, from the boundary</source>
      <translation>Fågelvägen, från avgränsningen</translation>
    </message>
    <message>
      <source>Assessments</source>
      <translation>Bedömningar</translation>
    </message>
    <message>
      <source>Assumed hours: {hours}.</source>
      <translation>Antagna tider: {hours}.</translation>
    </message>
    <message>
      <source>At places</source>
      <translation>På antal platser</translation>
    </message>
    <message>
      <source>At the same point as at least two others; check where they are</source>
      <translation>På samma punkt som minst två andra; kontrollera var de ligger</translation>
    </message>
    <message>
      <source>At the same point: {names}.</source>
      <translation>På samma punkt: {names}.</translation>
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
      <source>Becomes a new scene.</source>
      <translation>Blir en ny scen.</translation>
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
      <source>Borderline: the school lies within the uncertainty of ±{borderline}.</source>
      <translation>Gränsfall: skolan ligger inom osäkerheten ±{borderline}.</translation>
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
      <source>Boundaries of scenes</source>
      <translation>Avgränsningar av scener</translation>
    </message>
    <message>
      <source>Boundaries of the year before</source>
      <translation>Avgränsningar året innan</translation>
    </message>
    <message>
      <source>Boundaries of the year before (none)</source>
      <translation>Avgränsningar från året före (inga)</translation>
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
      <source>Breaks, as week 9, week after Easter, 15/5</source>
      <translation>Lov, som v. 9, veckan efter påsk, 15/5</translation>
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
      <source>Buildings are known on one side of it only: it may be outside what the register has.</source>
      <translation>Byggnader är bara kända åt ett håll: den kan ligga utanför det som registret har.</translation>
    </message>
    <message>
      <source>By the rule</source>
      <translation>Enligt regeln</translation>
    </message>
    <message>
      <source>By the stated reference system {example} the delivery is outside the area where it should be</source>
      <translation>Med det angivna koordinatsystemet {example} hamnar leveransen utanför det område där den bör ligga</translation>
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
      <source>Cameras with several directions; one camera was stored for each</source>
      <translation>Kameror med flera riktningar; en kamera sparades för varje</translation>
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
      <source>Centroid</source>
      <translation>Tyngdpunkt</translation>
    </message>
    <message>
      <source>Certain</source>
      <translation>Säkra</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Förändring</translation>
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
      <source>Change of area: {change} m²</source>
      <translation>Ytans förändring: {change} m²</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Ändrat</translation>
    </message>
    <message>
      <source>Changes between years</source>
      <translation>Förändringar mellan år</translation>
    </message>
    <message>
      <source>Changes since the year before…</source>
      <translation>Förändringar sedan året före…</translation>
    </message>
    <message>
      <source>Changes {year}</source>
      <translation>Förändringar {year}</translation>
    </message>
    <message>
      <source>Check delivery of boundaries</source>
      <translation>Kontrollera leverans av avgränsningar</translation>
    </message>
    <message>
      <source>Check the schools…</source>
      <translation>Kontrollera skolorna…</translation>
    </message>
    <message>
      <source>Check where schools are</source>
      <translation>Kontrollera var skolor ligger</translation>
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
      <source>Checking the schools</source>
      <translation>Kontrollerar skolorna</translation>
    </message>
    <message>
      <source>Checks a delivered vector file and writes its polygons as the boundaries of one mapping year, in one transaction: all of them or none. The file is only read.</source>
      <translation>Kontrollerar en levererad vektorfil och skriver dess polygoner som avgränsningar för ett kartläggningsår, i en transaktion: alla eller inga. Filen läses bara.</translation>
    </message>
    <message>
      <source>Choose a file to see what it would change. Nothing is written before.</source>
      <translation>Välj en fil för att se vad den skulle ändra. Inget skrivs innan dess.</translation>
    </message>
    <message>
      <source>Choose a file with a column of names.</source>
      <translation>Välj en fil med en kolumn med namn.</translation>
    </message>
    <message>
      <source>Choose a file.</source>
      <translation>Välj en fil.</translation>
    </message>
    <message>
      <source>Choose a layer of scenes and its field with the 168 levels, or a register and a year.</source>
      <translation>Välj ett lager med scener och dess fält med de 168 nivåerna, eller ett register och ett år.</translation>
    </message>
    <message>
      <source>Choose a local list, or a register and a mapping year.</source>
      <translation>Välj en lokal lista, eller ett register och ett kartläggningsår.</translation>
    </message>
    <message>
      <source>Choose a mapping year that is not signed, or add one, to receive a delivery.</source>
      <translation>Välj ett kartläggningsår som inte är signerat, eller lägg till ett, för att ta emot en leverans.</translation>
    </message>
    <message>
      <source>Choose a scene in the list or on the map.</source>
      <translation>Välj en scen i listan eller på kartan.</translation>
    </message>
    <message>
      <source>Choose an hour of every day</source>
      <translation>Välj en timme alla dagar</translation>
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
      <source>Classified</source>
      <translation>Klassad</translation>
    </message>
    <message>
      <source>Classified (UTC)</source>
      <translation>Klassad (UTC)</translation>
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
      <source>Click on the map where {name} is. Esc leaves it where it was.</source>
      <translation>Klicka på kartan där {name} ligger. Esc låter den ligga kvar.</translation>
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
      <source>Closed</source>
      <translation>Stängda</translation>
    </message>
    <message>
      <source>Closed lines made polygons; ends at most {example} of the line's length apart were joined</source>
      <translation>Slutna linjer har blivit ytor; ändar högst {example} av linjens längd från varandra förenades</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Kod</translation>
    </message>
    <message>
      <source>Codes that had lost their leading zero; it was put back</source>
      <translation>Koder som hade förlorat sin inledande nolla; den har satts tillbaka</translation>
    </message>
    <message>
      <source>Codes that have lost their leading zero in column {example}</source>
      <translation>Koder som har tappat sin inledande nolla i kolumnen {example}</translation>
    </message>
    <message>
      <source>Coincides most with {sentence}</source>
      <translation>Sammanfaller mest med {sentence}</translation>
    </message>
    <message>
      <source>Colour temperature (K)</source>
      <translation>Färgtemperatur (K)</translation>
    </message>
    <message>
      <source>Column {example} left out</source>
      <translation>Kolumnen {example} utelämnad</translation>
    </message>
    <message>
      <source>Column {example} looks like a status but none of its words is known; it is not read as one</source>
      <translation>Kolumnen {example} ser ut som en status men inget av dess ord är känt; den läses inte som en</translation>
    </message>
    <message>
      <source>Column {example} looks like an id but its values repeat or are missing; it is not read as one</source>
      <translation>Kolumnen {example} ser ut som ett id men värdena upprepas eller saknas; den läses inte som id</translation>
    </message>
    <message>
      <source>Column {number}</source>
      <translation>Kolumn {number}</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Kolumner</translation>
    </message>
    <message>
      <source>Columns about persons (head teacher, e-mail, telephone) were not read: {example}</source>
      <translation>Kolumner om personer (rektor, e-post, telefon) lästes inte: {example}</translation>
    </message>
    <message>
      <source>Columns are found by their names. Name others as role=column, with ; between them.</source>
      <translation>Kolumner hittas efter sina namn. Ange andra som roll=kolumn, med ; emellan.</translation>
    </message>
    <message>
      <source>Columns are written as role=column, with ; between them: {text}.</source>
      <translation>Kolumner skrivs som roll=kolumn, med ; emellan: {text}.</translation>
    </message>
    <message>
      <source>Columns left out</source>
      <translation>Utelämnade kolumner</translation>
    </message>
    <message>
      <source>Columns to leave out, with ; between them</source>
      <translation>Kolumner att utelämna, med ; emellan</translation>
    </message>
    <message>
      <source>Common Swedish hours, terms or breaks are assumed: not all are given.</source>
      <translation>Vanliga svenska tider, terminer eller lov är antagna: alla är inte angivna.</translation>
    </message>
    <message>
      <source>Compare with another list…</source>
      <translation>Jämför med en annan lista…</translation>
    </message>
    <message>
      <source>Compared with what was read last, of {date}.</source>
      <translation>Jämfört med det som lästes senast, från {date}.</translation>
    </message>
    <message>
      <source>Compared with what was read last, which has no date.</source>
      <translation>Jämfört med det som lästes senast, som saknar datum.</translation>
    </message>
    <message>
      <source>Comparing the lists</source>
      <translation>Jämför listorna</translation>
    </message>
    <message>
      <source>Comparing with the register</source>
      <translation>Jämför med registret</translation>
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
      <source>Confirm</source>
      <translation>Bekräfta</translation>
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
      <source>Coordinates written with a decimal comma</source>
      <translation>Koordinater skrivna med decimalkomma</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Antal</translation>
    </message>
    <message>
      <source>Counted in the rule</source>
      <translation>Räknades i regeln</translation>
    </message>
    <message>
      <source>Counting the scenes in the class</source>
      <translation>Räknar scenerna i klassen</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>Antal</translation>
    </message>
    <message>
      <source>Counts the scenes that have a school within a radius, for many radii: from the boundary and from the centroid, with and without the uncertainty. It shows what a sentence such as “24 of 31 scenes have a school within 500 metres” depends on.</source>
      <translation>Räknar de scener som har en skola inom en radie, för många radier: från avgränsningen och från tyngdpunkten, med och utan osäkerheten. Det visar vad en mening som ”24 av 31 scener har en skola inom 500 meter” beror på.</translation>
    </message>
    <message>
      <source>Counts: one row for each radius and origin, with n_certain (a school inside, or nearer than the radius less the uncertainty), n_in_class (at the radius or nearer) and n_possible (up to the radius plus the uncertainty). Report: the sentence, a chart and the table as HTML.</source>
      <translation>Antal: en rad för varje radie och mätpunkt, med n_certain (en skola inuti, eller närmare än radien minus osäkerheten), n_in_class (på radien eller närmare) och n_possible (upp till radien plus osäkerheten). Rapport: meningen, ett diagram och tabellen som HTML.</translation>
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
      <source>Dark hours of the ways to and from school, by month</source>
      <translation>Mörka timmar på vägen till och från skolan, per månad</translation>
    </message>
    <message>
      <source>Dark hours to and from school</source>
      <translation>Mörka timmar till och från skolan</translation>
    </message>
    <message>
      <source>Dark: after the end of civil twilight, the sun more than 6° under the horizon. The hours are those that the timetable gives the ways, on school days.</source>
      <translation>Mörkt: efter den borgerliga skymningens slut, solen mer än 6° under horisonten. Timmarna är de som tidsschemat anger för vägarna, på skoldagar.</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
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
      <source>Date, for the sun</source>
      <translation>Datum, för solen</translation>
    </message>
    <message>
      <source>Dates written as a spreadsheet's day numbers in column {example}</source>
      <translation>Datum skrivna som kalkylarkets dagnummer i kolumnen {example}</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>dec</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>Avgjort</translation>
    </message>
    <message>
      <source>Decided by a person</source>
      <translation>Avgjort av en person</translation>
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
      <source>Decided otherwise than the rule: {count}</source>
      <translation>Annat beslut än regeln: {count}</translation>
    </message>
    <message>
      <source>Decided otherwise than the rule: {outcome}. {reason} ({who})</source>
      <translation>Annat beslut än regeln: {outcome}. {reason} ({who})</translation>
    </message>
    <message>
      <source>Decided otherwise, but the rule says something else now: {count}</source>
      <translation>Annat beslut, men regeln säger nu något annat: {count}</translation>
    </message>
    <message>
      <source>Decision reference (Dnr)</source>
      <translation>Diarienummer (Dnr)</translation>
    </message>
    <message>
      <source>Definition for {year}</source>
      <translation>Definition för {year}</translation>
    </message>
    <message>
      <source>Definitions</source>
      <translation>Definitioner</translation>
    </message>
    <message>
      <source>Definition…</source>
      <translation>Definition…</translation>
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
      <source>Delivered</source>
      <translation>Levererat</translation>
    </message>
    <message>
      <source>Delivered file</source>
      <translation>Levererad fil</translation>
    </message>
    <message>
      <source>Deliveries</source>
      <translation>Leveranser</translation>
    </message>
    <message>
      <source>Deliveries…</source>
      <translation>Leveranser…</translation>
    </message>
    <message>
      <source>Delivery for {year}</source>
      <translation>Leverans för {year}</translation>
    </message>
    <message>
      <source>Delivery {file}</source>
      <translation>Leverans {file}</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>Beskrivning</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Skillnad</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Skillnader</translation>
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
      <source>Distances are out of date: a school, a yard or a boundary has changed.</source>
      <translation>Avstånden är inaktuella: en skola, en gård eller en avgränsning har ändrats.</translation>
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
      <source>Does {facility} have a plan for the scene?</source>
      <translation>Har {facility} en plan för den öppna drogscenen?</translation>
    </message>
    <message>
      <source>Doubt</source>
      <translation>Tvivel</translation>
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
      <source>E-mail addresses in column {example}</source>
      <translation>E-postadresser i kolumnen {example}</translation>
    </message>
    <message>
      <source>EPSG code of the reference system, 0 if none</source>
      <translation>Koordinatsystemets EPSG-kod, 0 om det inte finns något</translation>
    </message>
    <message>
      <source>Each list is a layer or a table. Instead of a local one a register and a mapping year can be given. The fields are found by their names where none is chosen.</source>
      <translation>Varje lista är ett lager eller en tabell. I stället för en lokal lista kan ett register och ett kartläggningsår anges. Fälten hittas på sina namn om inga väljs.</translation>
    </message>
    <message>
      <source>Empty the values that hold it</source>
      <translation>Töm de värden som innehåller det</translation>
    </message>
    <message>
      <source>Empty: all schools together.</source>
      <translation>Tomt: alla skolor tillsammans.</translation>
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
      <source>Empty: not kept.</source>
      <translation>Tomt: inte sparat.</translation>
    </message>
    <message>
      <source>Empty: not stated by the source.</source>
      <translation>Tomt: anges inte av källan.</translation>
    </message>
    <message>
      <source>Empty: not stated.</source>
      <translation>Tomt: inte angivet.</translation>
    </message>
    <message>
      <source>Empty: not walked.</source>
      <translation>Tomt: inte mätt till fots.</translation>
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
      <source>Every facility of the layer counts: choose the schools first. Metres are metres on the ground. Scenes without geometry or with an invalid one are left out, and the log says how many.</source>
      <translation>Alla verksamheter i lagret räknas: välj ut skolorna först. Meter är meter på marken. Scener utan geometri eller med ogiltig geometri utelämnas, och loggen säger hur många.</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>Exempel</translation>
    </message>
    <message>
      <source>Example, to leave out steps, and tunnels that are not lit: {rule}</source>
      <translation>Exempel, för att också utelämna trappor och tunnlar som inte är belysta: {rule}</translation>
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
      <source>Feature {id}, left without figures: {reason}</source>
      <translation>Objekt {id}, utan siffror: {reason}</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>Objekt</translation>
    </message>
    <message>
      <source>Features in the file</source>
      <translation>Objekt i filen</translation>
    </message>
    <message>
      <source>Features that can be received</source>
      <translation>Objekt som kan tas emot</translation>
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
      <source>Fetching the layer</source>
      <translation>Hämtar lagret</translation>
    </message>
    <message>
      <source>Field names cut to 10 characters</source>
      <translation>Fältnamn avkortade till 10 tecken</translation>
    </message>
    <message>
      <source>Field of view (°)</source>
      <translation>Synfält (°)</translation>
    </message>
    <message>
      <source>Field with the 168 levels</source>
      <translation>Fält med de 168 nivåerna</translation>
    </message>
    <message>
      <source>Field with the id</source>
      <translation>Fält med id</translation>
    </message>
    <message>
      <source>Field with the kind of facility</source>
      <translation>Fält med slag av verksamhet</translation>
    </message>
    <message>
      <source>Field with the municipality's code</source>
      <translation>Fält med kommunens kod</translation>
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
      <source>Field with the school's municipality code</source>
      <translation>Fält med skolans kommunkod</translation>
    </message>
    <message>
      <source>Field with the school's name</source>
      <translation>Fält med skolans namn</translation>
    </message>
    <message>
      <source>Field with the status</source>
      <translation>Fält med status</translation>
    </message>
    <message>
      <source>Fields read out of the tables in the descriptions</source>
      <translation>Fält lästa ur tabellerna i beskrivningarna</translation>
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
      <source>File format</source>
      <translation>Filformat</translation>
    </message>
    <message>
      <source>File size</source>
      <translation>Filstorlek</translation>
    </message>
    <message>
      <source>File with facilities, or folder with JSON files</source>
      <translation>Fil med verksamheter, eller mapp med JSON-filer</translation>
    </message>
    <message>
      <source>File with reference data, or folder with JSON files</source>
      <translation>Fil med referensdata, eller mapp med JSON-filer</translation>
    </message>
    <message>
      <source>File with the other list</source>
      <translation>Fil med den andra listan</translation>
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
      <source>Findings</source>
      <translation>Anmärkningar</translation>
    </message>
    <message>
      <source>Findings that stop it: {count}.</source>
      <translation>Anmärkningar som stoppar den: {count}.</translation>
    </message>
    <message>
      <source>Finds schools without a position, three or more at one point, those that lie outside the municipality that they are said to be in, and those with no building near.</source>
      <translation>Hittar skolor utan position, tre eller fler på en punkt, de som ligger utanför den kommun som de anges ligga i och de som inte har någon byggnad nära.</translation>
    </message>
    <message>
      <source>Finds the shortest way on foot to each school from every home within the longest way, or, without a layer of homes, from every corner and end of the streets. A way is counted, not a child. Homes are personal data: nothing of them but counts of ways leaves the algorithm, yet a street that a single way uses may point at a home.</source>
      <translation>Hittar den kortaste vägen till fots till varje skola från varje bostad inom den längsta vägen, eller, utan ett lager med bostäder, från varje gatuhörn och gatuslut. En väg räknas, inte ett barn. Bostäder är personuppgifter: inget annat än antal vägar lämnar algoritmen, men en gata som en enda väg använder kan peka ut en bostad.</translation>
    </message>
    <message>
      <source>First mapped</source>
      <translation>Först kartlagd</translation>
    </message>
    <message>
      <source>Fixes that can be accepted, to see what would come of them:</source>
      <translation>Åtgärder som kan godtas, för att se vad det skulle bli av dem:</translation>
    </message>
    <message>
      <source>Fixes:</source>
      <translation>Åtgärder:</translation>
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
      <source>Folder with JSON files</source>
      <translation>Mapp med JSON-filer</translation>
    </message>
    <message>
      <source>Follow-up</source>
      <translation>Uppföljning</translation>
    </message>
    <message>
      <source>For each activity there are index_…, active_h_… (its hours a week at which something happens at the scene; parts of hours count as parts) and share_… (how much of all that happens there in a week falls in its hours). A scene without a week has no figures, which is not 0.</source>
      <translation>För varje aktivitet finns index_…, active_h_… (dess timmar i veckan då något händer på platsen; delar av timmar räknas som delar) och share_… (hur mycket av allt som händer där under en vecka som infaller under dess timmar). En scen utan vecka har inga siffror, vilket inte är 0.</translation>
    </message>
    <message>
      <source>For the scene nearby. Empty: unknown.</source>
      <translation>För den närliggande scenen. Tomt: okänt.</translation>
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
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>Fre</translation>
    </message>
    <message>
      <source>Friday</source>
      <translation>fredag</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Från</translation>
    </message>
    <message>
      <source>From how many at one point on</source>
      <translation>Från hur många på en punkt</translation>
    </message>
    <message>
      <source>From mapping year</source>
      <translation>Från kartläggningsår</translation>
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
      <source>From the boundary</source>
      <translation>Från avgränsningen</translation>
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
      <source>From the centroid</source>
      <translation>Från tyngdpunkten</translation>
    </message>
    <message>
      <source>From the network to the facility (m)</source>
      <translation>Från nätet till verksamheten (m)</translation>
    </message>
    <message>
      <source>From the scene to the nearest street: {metres}.</source>
      <translation>Från scenen till närmaste gata: {metres}.</translation>
    </message>
    <message>
      <source>From the street to the facility: {metres}.</source>
      <translation>Från gatan till verksamheten: {metres}.</translation>
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
      <source>Geometry cut at 32 767 characters, which is what a cell holds, left out. Ask for another format</source>
      <translation>Geometri avklippt vid 32 767 tecken, vilket är vad en cell rymmer, utelämnad. Be om ett annat format</translation>
    </message>
    <message>
      <source>Geometry in words that cannot be read, left out</source>
      <translation>Geometri i ord (WKT) som inte kan läsas, utelämnad</translation>
    </message>
    <message>
      <source>Geometry of another type than this kind has, left out</source>
      <translation>Geometri av annan typ än detta slag har, utesluten</translation>
    </message>
    <message>
      <source>Geometry that encloses nothing, left out</source>
      <translation>Geometri som inte omsluter något, togs inte med</translation>
    </message>
    <message>
      <source>Give the intervention a title.</source>
      <translation>Ge insatsen en rubrik.</translation>
    </message>
    <message>
      <source>Give the scene a name.</source>
      <translation>Ge scenen ett namn.</translation>
    </message>
    <message>
      <source>Given the uncertainty it may be {least} to {most}.</source>
      <translation>Med osäkerheten kan det vara {least} till {most}.</translation>
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
      <source>Goes on as the scene {scene}.</source>
      <translation>Fortsätter som scenen {scene}.</translation>
    </message>
    <message>
      <source>Going round it costs {detour} on average.</source>
      <translation>Att gå runt den kostar i medeltal {detour}.</translation>
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
      <source>HTML files (*.html)</source>
      <translation>HTML-filer (*.html)</translation>
    </message>
    <message>
      <source>Has a plan</source>
      <translation>Har en plan</translation>
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
      <source>History of the year…</source>
      <translation>Årets historik…</translation>
    </message>
    <message>
      <source>Homes</source>
      <translation>Bostäder</translation>
    </message>
    <message>
      <source>Homes (none: every corner)</source>
      <translation>Bostäder (inga: varje gatuhörn)</translation>
    </message>
    <message>
      <source>Horizontal; empty: unknown.</source>
      <translation>I sidled; tomt: okänt.</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Timmar</translation>
    </message>
    <message>
      <source>Hours a week at which something happens at the scene, of the activity's hours</source>
      <translation>Timmar i veckan då något händer på platsen, av aktivitetens timmar</translation>
    </message>
    <message>
      <source>Hours of surveillance</source>
      <translation>Bevakningstider</translation>
    </message>
    <message>
      <source>Hours: {hours}.</source>
      <translation>Tider: {hours}.</translation>
    </message>
    <message>
      <source>How a sender's files are read: what was accepted the last time.</source>
      <translation>Hur en avsändares filer läses: vad som godtogs förra gången.</translation>
    </message>
    <message>
      <source>How far</source>
      <translation>Hur långt</translation>
    </message>
    <message>
      <source>How far from a building a school may lie (m)</source>
      <translation>Hur långt från en byggnad en skola får ligga (m)</translation>
    </message>
    <message>
      <source>How far outside its municipality a school may lie (m)</source>
      <translation>Hur långt utanför sin kommun en skola får ligga (m)</translation>
    </message>
    <message>
      <source>How far outside its municipality or from a building, or how many there are at the point</source>
      <translation>Hur långt utanför sin kommun eller från en byggnad, eller hur många som ligger på punkten</translation>
    </message>
    <message>
      <source>How far the file moves it; for a place moved by hand, how far from there the file now has it</source>
      <translation>Hur långt filen flyttar den; för en plats flyttad för hand, hur långt därifrån filen nu har den</translation>
    </message>
    <message>
      <source>How many boundaries of the file were written to the register</source>
      <translation>Hur många av filens avgränsningar som skrevs till registret</translation>
    </message>
    <message>
      <source>How much of all that happens at the scene in a week falls in these hours</source>
      <translation>Hur mycket av allt som händer på platsen under en vecka som infaller under dessa timmar</translation>
    </message>
    <message>
      <source>How much of last year's area is inside the delivered one</source>
      <translation>Hur stor del av förra årets yta som ligger i den levererade</translation>
    </message>
    <message>
      <source>How much of last year's area is inside this year's</source>
      <translation>Hur stor del av förra årets yta som ligger inom årets</translation>
    </message>
    <message>
      <source>How much of the delivered area was inside last year's</source>
      <translation>Hur stor del av den levererade ytan som låg i förra årets</translation>
    </message>
    <message>
      <source>How much of the delivery would be inside the municipality</source>
      <translation>Hur stor del av leveransen som skulle ligga i kommunen</translation>
    </message>
    <message>
      <source>How much of this year's area was inside last year's</source>
      <translation>Hur stor del av årets yta som låg inom förra årets</translation>
    </message>
    <message>
      <source>How sure the proposal is; look first at the rows where it is low</source>
      <translation>Hur säkert förslaget är; se först på raderna där det är lågt</translation>
    </message>
    <message>
      <source>How the scenes' weeks are read</source>
      <translation>Så läses scenernas veckor</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>Id</translation>
    </message>
    <message>
      <source>Id is read from</source>
      <translation>Id läses ur</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importera</translation>
    </message>
    <message>
      <source>Import lamps, streets and other data…</source>
      <translation>Importera belysning, gator och annat…</translation>
    </message>
    <message>
      <source>Import reference data</source>
      <translation>Importera referensdata</translation>
    </message>
    <message>
      <source>Import reference data…</source>
      <translation>Importera referensdata…</translation>
    </message>
    <message>
      <source>Import schools and other facilities</source>
      <translation>Importera skolor och andra verksamheter</translation>
    </message>
    <message>
      <source>Import schools and other places…</source>
      <translation>Importera skolor och andra verksamheter…</translation>
    </message>
    <message>
      <source>Import schools…</source>
      <translation>Importera skolor…</translation>
    </message>
    <message>
      <source>Importing reference data</source>
      <translation>Importerar referensdata</translation>
    </message>
    <message>
      <source>In another municipality: {count}.</source>
      <translation>I en annan kommun: {count}.</translation>
    </message>
    <message>
      <source>In class</source>
      <translation>I klassen</translation>
    </message>
    <message>
      <source>In force from</source>
      <translation>Gäller från</translation>
    </message>
    <message>
      <source>In force from {example}, the day after the last signed year: signed years keep their areas</source>
      <translation>Gäller från {example}, dagen efter det senaste signerade året: signerade år behåller sina områden</translation>
    </message>
    <message>
      <source>In force to</source>
      <translation>Gäller till</translation>
    </message>
    <message>
      <source>In the class without an active intervention: {count}</source>
      <translation>Scener i klassen utan pågående insats: {count}</translation>
    </message>
    <message>
      <source>In the middle: {north}° {north_minutes}′ N, {east}° {east_minutes}′ E</source>
      <translation>I mitten: {north}° {north_minutes}′ N, {east}° {east_minutes}′ Ö</translation>
    </message>
    <message>
      <source>In the register from another source already, left out</source>
      <translation>Finns redan i registret från en annan källa, tas inte med</translation>
    </message>
    <message>
      <source>In the register from another source too; counted twice unless they are left out</source>
      <translation>Finns i registret även från en annan källa; räknas dubbelt om de inte utelämnas</translation>
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
      <source>In the working CRS, uncorrected. Empty: not kept.</source>
      <translation>I registrets koordinatsystem, okorrigerat. Tomt: inte sparat.</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>Index</translation>
    </message>
    <message>
      <source>Index: how much happens at the scene during an activity's hours. {none} is nothing at any of them, {all} much at all of them. Each hour counts by its level: a little is a third of much, some is two thirds.</source>
      <translation>Index: hur mycket som händer på platsen under aktivitetens timmar. {none} är inget under någon av dem, {all} mycket under alla. Varje timme räknas efter sin nivå: lite är en tredjedel av mycket, en del är två tredjedelar.</translation>
    </message>
    <message>
      <source>Index: {indexes}.</source>
      <translation>Index: {indexes}.</translation>
    </message>
    <message>
      <source>Index: {none} is nothing at any of the hours, {all} much at all of them. Dark: the sun more than 6° under the horizon. Definitions and hours: the overview.</source>
      <translation>Index: {none} är inget under någon av timmarna, {all} mycket under alla. Mörkt: solen mer än 6° under horisonten. Definitioner och tider: översikten.</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>Inom</translation>
    </message>
    <message>
      <source>Inside a scene</source>
      <translation>Inom en scen</translation>
    </message>
    <message>
      <source>Inside the boundary</source>
      <translation>Innanför avgränsningen</translation>
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
      <source>Invalid geometry whose repair would lose area, left out until that repair is accepted</source>
      <translation>Ogiltig geometri som skulle förlora yta vid lagning, tas inte med förrän den lagningen godtas</translation>
    </message>
    <message>
      <source>Invalid geometry, left out until the repair is accepted</source>
      <translation>Ogiltig geometri, tas inte med förrän lagningen godtas</translation>
    </message>
    <message>
      <source>Invalid geometry, repaired</source>
      <translation>Ogiltig geometri, lagad</translation>
    </message>
    <message>
      <source>Islands of streets that cannot be reached from the rest: {count}.</source>
      <translation>Öar av gator som inte kan nås från resten: {count}.</translation>
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
      <source>It fits as well in {example}. Choose by where it lands on the map; the municipality's border, in the register or given, decides it</source>
      <translation>Den passar lika bra i {example}. Välj efter var den hamnar på kartan; kommunens gräns, i registret eller angiven, avgör det</translation>
    </message>
    <message>
      <source>It is said to be in {municipality}, and lies {distance} outside it</source>
      <translation>Den anges ligga i {municipality} och ligger {distance} utanför</translation>
    </message>
    <message>
      <source>It must be accepted too: {fixes}</source>
      <translation>Det måste också godtas: {fixes}</translation>
    </message>
    <message>
      <source>JSON: what was found, how grave, and how many; nothing of the content.</source>
      <translation>JSON: vad som hittades, hur allvarligt och hur många; inget av innehållet.</translation>
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
      <source>Kind of facility</source>
      <translation>Slag av verksamhet</translation>
    </message>
    <message>
      <source>Kind of lamp</source>
      <translation>Typ av armatur</translation>
    </message>
    <message>
      <source>Kind or school form</source>
      <translation>Slag eller skolform</translation>
    </message>
    <message>
      <source>Kinds, as school, preschool</source>
      <translation>Slag, som school, preschool</translation>
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
      <source>Largest radius (metres)</source>
      <translation>Största radie (meter)</translation>
    </message>
    <message>
      <source>Largest share of the ways to a school</source>
      <translation>Största andel av vägarna till en skola</translation>
    </message>
    <message>
      <source>Largest share of the ways to: {schools}.</source>
      <translation>Störst andel av vägarna till: {schools}.</translation>
    </message>
    <message>
      <source>Last change before</source>
      <translation>Sista ändring före</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Lager</translation>
    </message>
    <message>
      <source>Layer in the file</source>
      <translation>Lager i filen</translation>
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
      <source>Lays each scene's week over school hours, breaks, the ways to and from school, preschool and leisure hours. A week is a text of 168 figures, each 0 (nothing) to 3 (much), one for each hour from Monday 00:00. Take a layer that has it in a field, or a register and a year.</source>
      <translation>Jämför varje scens vecka med skoltid, raster, vägarna till och från skolan, förskoletid och fritid. En vecka är en text med 168 siffror, var och en 0 (inget) till 3 (mycket), en för varje timme från måndag 00.00. Ta ett lager som har den i ett fält, eller ett register och ett år.</translation>
    </message>
    <message>
      <source>Lays two lists of scenes beside each other and says which are on one of them only, and which have different status or different name: a table to settle in the meeting.</source>
      <translation>Lägger två listor över scener bredvid varandra och säger vilka som bara finns på den ena och vilka som har olika status eller olika namn: en tabell att reda ut på mötet.</translation>
    </message>
    <message>
      <source>Leave out parts smaller than 50 m²</source>
      <translation>Utelämna delar mindre än 50 m²</translation>
    </message>
    <message>
      <source>Leave out places that the register has from another source</source>
      <translation>Utelämna platser som registret har från en annan källa</translation>
    </message>
    <message>
      <source>Leave the column out</source>
      <translation>Utelämna kolumnen</translation>
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
      <source>Level of OpenStreetMap's boundaries (admin_level)</source>
      <translation>Nivå på OpenStreetMaps gränser (admin_level)</translation>
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
      <source>Lines meet where they share a vertex, and only there: a bridge and the street under it do not. One-way streets are walked both ways. Motorways and what else nobody walks on are left out by a rule that can be changed: field=value,value; field=value unless field=value or field=value. The word null stands for no value, and a field that the layer lacks leaves nothing out. Tags in OpenStreetMap's other_tags count as fields.</source>
      <translation>Linjer möts där de har en gemensam brytpunkt, och bara där: en bro och gatan under den möts inte. Enkelriktade gator gås åt båda hållen. Motorvägar och annat som ingen går på utelämnas genom en regel som kan ändras: field=value,value; field=value unless field=value or field=value. Ordet null står för inget värde, och ett fält som lagret saknar utelämnar ingenting. Taggar i OpenStreetMaps other_tags räknas som fält.</translation>
    </message>
    <message>
      <source>Lines meet where they share a vertex. Motorways and what else nobody walks on are left out by a rule, as in Walking distance to schools.</source>
      <translation>Linjer möts där de har en gemensam brytpunkt. Motorvägar och annat som ingen går på utelämnas genom en regel, som i gångavstånd till skolor.</translation>
    </message>
    <message>
      <source>Lines or points where polygons are expected, left out</source>
      <translation>Linjer eller punkter där ytor väntas, tas inte med</translation>
    </message>
    <message>
      <source>Lines that do not close; the first lacks {example} of its length</source>
      <translation>Linjer som inte sluter sig; den första saknar {example} av sin längd</translation>
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
      <source>Local list</source>
      <translation>Lokal lista</translation>
    </message>
    <message>
      <source>Local list: {field}</source>
      <translation>Lokal lista: {field}</translation>
    </message>
    <message>
      <source>Local name</source>
      <translation>Lokalt namn</translation>
    </message>
    <message>
      <source>Local status</source>
      <translation>Lokal status</translation>
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
      <source>Looking for ways to school</source>
      <translation>Söker skolvägar</translation>
    </message>
    <message>
      <source>Looking whether it can be undone…</source>
      <translation>Ser efter om den kan ångras…</translation>
    </message>
    <message>
      <source>Luminous flux (lm)</source>
      <translation>Ljusflöde (lm)</translation>
    </message>
    <message>
      <source>Made by Scenkartan {date}. The delivered file has only been read.</source>
      <translation>Gjord av Scenkartan {date}. Den levererade filen har bara lästs.</translation>
    </message>
    <message>
      <source>Make rows with the same name one scene of several parts</source>
      <translation>Gör rader med samma namn till en scen med flera delar</translation>
    </message>
    <message>
      <source>Make the year a draft again; a reason is asked for</source>
      <translation>Gör året till utkast igen; ett skäl krävs</translation>
    </message>
    <message>
      <source>Makes a signed mapping year a draft again, with a reason that stays in its history. It must be signed anew.</source>
      <translation>Gör ett signerat kartläggningsår till utkast igen, med ett skäl som står kvar i historiken. Det måste signeras på nytt.</translation>
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
      <source>Map of the area, with the delivery as {crs} dashed</source>
      <translation>Karta över området, med leveransen som {crs} streckad</translation>
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
      <source>Maps and lists (*.shp *.gpkg *.geojson *.json *.tab *.mif *.gml *.kml *.kmz *.gpx *.dxf *.gdb *.zip *.csv *.tsv *.txt *.xlsx *.ods)</source>
      <translation>Kartor och listor (*.shp *.gpkg *.geojson *.json *.tab *.mif *.gml *.kml *.kmz *.gpx *.dxf *.gdb *.zip *.csv *.tsv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>Match</source>
      <translation>Matcha</translation>
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
      <source>Matching to last year</source>
      <translation>Matchar mot förra året</translation>
    </message>
    <message>
      <source>Matching to the year before</source>
      <translation>Matchar mot året före</translation>
    </message>
    <message>
      <source>Matching to the year before…</source>
      <translation>Matchar mot året före…</translation>
    </message>
    <message>
      <source>May</source>
      <translation>maj</translation>
    </message>
    <message>
      <source>Mean detour round it (m)</source>
      <translation>Medelomväg runt den (m)</translation>
    </message>
    <message>
      <source>Mean length inside (m)</source>
      <translation>Medellängd inuti (m)</translation>
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
      <source>Measured in metres on the ground, from the boundary to the school yard where one is known, else to the school's point.</source>
      <translation>Mätt i meter på marken, från avgränsningen till skolgården där den är känd, annars till skolans punkt.</translation>
    </message>
    <message>
      <source>Measured in metres on the ground, from the boundary to the school yard.</source>
      <translation>Mätt i meter på marken, från avgränsningen till skolgården.</translation>
    </message>
    <message>
      <source>Measured in metres on the ground, from the boundary to the school's point.</source>
      <translation>Mätt i meter på marken, från avgränsningen till skolans punkt.</translation>
    </message>
    <message>
      <source>Measured to the yard</source>
      <translation>Mätt till gården</translation>
    </message>
    <message>
      <source>Measures from the boundary of each scene (or from its centroid) to each school or other facility: exactly, never with a buffer.</source>
      <translation>Mäter från varje scens avgränsning (eller från dess tyngdpunkt) till varje skola eller annan verksamhet: exakt, aldrig med en buffert.</translation>
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
      <source>Measuring on foot</source>
      <translation>Mäter till fots</translation>
    </message>
    <message>
      <source>Mend å, ä and ö</source>
      <translation>Rätta å, ä och ö</translation>
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
      <source>Merged from: {scenes}.</source>
      <translation>Sammanslagen av: {scenes}.</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Metod</translation>
    </message>
    <message>
      <source>Metres</source>
      <translation>Meter</translation>
    </message>
    <message>
      <source>Metres are metres on the ground: the plane distance is divided by the scale of the projection along the line, and stands beside as plane_m. Choose plane metres to compare with programs that do not correct for it.</source>
      <translation>Meter är meter på marken: planavståndet delas med projektionens skala längs linjen och står bredvid som plane_m. Välj planmeter för att jämföra med program som inte korrigerar för den.</translation>
    </message>
    <message>
      <source>Metres on the ground, to the school yard if there is one, else to the school's point. Certain: nearer than the radius less {borderline}; possible: up to the radius plus {borderline}.</source>
      <translation>Meter på marken, till skolgården om den finns, annars till skolans punkt. Säkert: närmare än radien minus {borderline}; möjligt: upp till radien plus {borderline}.</translation>
    </message>
    <message>
      <source>Metres on the ground.</source>
      <translation>Meter på marken.</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>Mån</translation>
    </message>
    <message>
      <source>Monday</source>
      <translation>måndag</translation>
    </message>
    <message>
      <source>Months, as 1,2,11,12</source>
      <translation>Månader, som 1,2,11,12</translation>
    </message>
    <message>
      <source>More about the scene: page {pages}</source>
      <translation>Mer om scenen: sida {pages}</translation>
    </message>
    <message>
      <source>More about the scenes</source>
      <translation>Mer om scenerna</translation>
    </message>
    <message>
      <source>More radii (metres), as 100, 300</source>
      <translation>Fler radier (meter), som 100, 300</translation>
    </message>
    <message>
      <source>More than {limit} m from the nearest street, not measured: {count}</source>
      <translation>Mer än {limit} m från närmaste gata, inte mätta: {count}</translation>
    </message>
    <message>
      <source>Mounting height (m)</source>
      <translation>Monteringshöjd (m)</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Flytta</translation>
    </message>
    <message>
      <source>Move on the map…</source>
      <translation>Flytta på kartan…</translation>
    </message>
    <message>
      <source>Move with the arrow keys; 0, 1, 2 or 3 sets the level.</source>
      <translation>Flytta med piltangenterna; 0, 1, 2 eller 3 anger nivån.</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Flyttad</translation>
    </message>
    <message>
      <source>Moved by hand</source>
      <translation>Flyttade för hand</translation>
    </message>
    <message>
      <source>Moved by hand: {reason}</source>
      <translation>Flyttad för hand: {reason}</translation>
    </message>
    <message>
      <source>Moving the school</source>
      <translation>Flyttar skolan</translation>
    </message>
    <message>
      <source>Municipalities</source>
      <translation>Kommuner</translation>
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
      <translation>Namn i ändringsloggen…</translation>
    </message>
    <message>
      <source>Name is read from</source>
      <translation>Namnet läses ur</translation>
    </message>
    <message>
      <source>Name of the class</source>
      <translation>Klassens namn</translation>
    </message>
    <message>
      <source>Name of the facility</source>
      <translation>Verksamhetens namn</translation>
    </message>
    <message>
      <source>Named by the text that lies inside</source>
      <translation>Namngivna efter texten som ligger inuti</translation>
    </message>
    <message>
      <source>Names are optional and decide only in doubt: two polygons of the same name are the same place already at {same_name}, and also apart, up to {reach} m, if neither is the same place as another polygon and no third one has the name.</source>
      <translation>Namn är valfria och avgör bara i tveksamma fall: två polygoner med samma namn är samma plats redan vid {same_name}, och även utan överlapp, upp till {reach} m från varandra, om ingen av dem är samma plats som någon annan polygon och ingen tredje har namnet.</translation>
    </message>
    <message>
      <source>Names of scenes</source>
      <translation>Scenernas namn</translation>
    </message>
    <message>
      <source>Names over the years</source>
      <translation>Namn genom åren</translation>
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
      <source>Near on the map only, across water or another barrier: {count}</source>
      <translation>Nära bara på kartan, på andra sidan vatten eller annat hinder: {count}</translation>
    </message>
    <message>
      <source>Near on the map only, something lies between: {names}.</source>
      <translation>Nära bara på kartan, något ligger emellan: {names}.</translation>
    </message>
    <message>
      <source>Near on the map only: something lies between, such as water, or a street is missing.</source>
      <translation>Nära bara på kartan: något ligger emellan, till exempel vatten, eller så saknas en gata.</translation>
    </message>
    <message>
      <source>Near on the map only: {names}. Something lies between, such as water, a railway or a motorway, or a street is missing in the register.</source>
      <translation>Nära bara på kartan: {names}. Något ligger emellan, till exempel vatten, järnväg eller motorväg, eller så saknas en gata i registret.</translation>
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
      <source>Nearest, m</source>
      <translation>Närmaste, m</translation>
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
      <translation>Nytt kartläggningsår…</translation>
    </message>
    <message>
      <source>New register</source>
      <translation>Nytt register</translation>
    </message>
    <message>
      <source>New register…</source>
      <translation>Nytt register…</translation>
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
      <source>No column with names was found in {file}. Choose one of: {columns}.</source>
      <translation>Ingen kolumn med namn hittades i {file}. Välj en av: {columns}.</translation>
    </message>
    <message>
      <source>No distances have been worked out for {year}. Classify the scenes first.</source>
      <translation>Inga avstånd har räknats fram för {year}. Klassa scenerna först.</translation>
    </message>
    <message>
      <source>No field with the name of the scene was found. Choose one</source>
      <translation>Inget fält med scenens namn hittades. Välj ett</translation>
    </message>
    <message>
      <source>No layer with areas or lines in the project</source>
      <translation>Projektet har inget lager med ytor eller linjer</translation>
    </message>
    <message>
      <source>No or empty: proposed by the match.</source>
      <translation>Nej eller tomt: föreslaget av matchningen.</translation>
    </message>
    <message>
      <source>No polygon in the file can be received as it is. Accept what is proposed below.</source>
      <translation>Ingen polygon i filen kan tas emot som den är. Godta det som föreslås nedan.</translation>
    </message>
    <message>
      <source>No program here opens {file}. It is in {folder}.</source>
      <translation>Inget program här öppnar {file}, som ligger i {folder}.</translation>
    </message>
    <message>
      <source>No scene of {year} has a boundary that ways could cross. Receive a delivery first.</source>
      <translation>Ingen scen {year} har en avgränsning som vägar kan korsa. Ta emot en leverans först.</translation>
    </message>
    <message>
      <source>No scene's answer would be another.</source>
      <translation>Svaret skulle inte bli ett annat för någon öppen drogscen.</translation>
    </message>
    <message>
      <source>No school that the rule counts has a position within {limit} m of a scene. Import schools, or move those that lie wrong.</source>
      <translation>Ingen skola som regeln räknar har ett läge inom {limit} m från en scen. Importera skolor, eller flytta dem som ligger fel.</translation>
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
      <source>No way to school is known near the scene: streets or schools are missing in the register.</source>
      <translation>Ingen skolväg är känd nära scenen: gator eller skolor saknas i registret.</translation>
    </message>
    <message>
      <source>No week is recorded yet. Paint it, or save it as it is if nothing happens.</source>
      <translation>Ingen vecka är registrerad än. Måla den, eller spara den som den är om inget händer.</translation>
    </message>
    <message>
      <source>No week is recorded: nobody knows when the scene is active.</source>
      <translation>Ingen vecka är registrerad: det är inte känt när platsen är aktiv.</translation>
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
      <source>None of the year's {all} to and from school is dark.</source>
      <translation>Inget av årets {all} till och från skolan är mörkt.</translation>
    </message>
    <message>
      <source>None of the {ways} shortest ways to school, from every street corner to each school in reach, crosses the scene.</source>
      <translation>Ingen av de {ways} kortaste skolvägarna, från varje gatuhörn till varje skola inom räckhåll, korsar scenen.</translation>
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
      <source>Not known</source>
      <translation>Inte känt</translation>
    </message>
    <message>
      <source>Not measured on foot yet.</source>
      <translation>Ännu inte mätt till fots.</translation>
    </message>
    <message>
      <source>Not measured on foot.</source>
      <translation>Inte mätt till fots.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Anteckning</translation>
    </message>
    <message>
      <source>Nothing happens at the scene in any of these hours.</source>
      <translation>Inget händer på platsen under någon av dessa timmar.</translation>
    </message>
    <message>
      <source>Nothing happens at the scene in the dark hours.</source>
      <translation>Inget händer på platsen under de mörka timmarna.</translation>
    </message>
    <message>
      <source>Nothing has been received into the register yet.</source>
      <translation>Ännu har inget tagits emot i registret.</translation>
    </message>
    <message>
      <source>Nothing in the file can become a boundary. Choose another file. Schools and other places are imported in the panel Surroundings, under Reference data.</source>
      <translation>Inget i filen kan bli en avgränsning. Välj en annan fil. Skolor och andra verksamheter importeras i panelen Omgivning, under Referensdata.</translation>
    </message>
    <message>
      <source>Nothing is mended.</source>
      <translation>Inget rättas.</translation>
    </message>
    <message>
      <source>Nothing is missing for {year}: print the map sheets, or sign it.</source>
      <translation>Inget saknas för {year}: skriv ut kartbladen eller signera året.</translation>
    </message>
    <message>
      <source>Nothing is moved or left out: a doubt is a reason to look. Where there are no buildings in the layer for half a kilometre nothing is said of them, since unknown is not wrong.</source>
      <translation>Inget flyttas eller utesluts: ett tvivel är en anledning att titta. Där lagret saknar byggnader inom en halv kilometer sägs inget om dem, eftersom okänt inte är fel.</translation>
    </message>
    <message>
      <source>Nothing to draw.</source>
      <translation>Inget att rita.</translation>
    </message>
    <message>
      <source>Nothing to remark on</source>
      <translation>Inget att anmärka på</translation>
    </message>
    <message>
      <source>Nothing was mended.</source>
      <translation>Inget rättades.</translation>
    </message>
    <message>
      <source>Nothing: the file is read as it was sent.</source>
      <translation>Ingenting: filen läses som den skickades.</translation>
    </message>
    <message>
      <source>Noting the plan</source>
      <translation>Antecknar planen</translation>
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
      <source>Of OpenStreetMap's boundaries those of level {example} were taken</source>
      <translation>Av OpenStreetMaps gränser togs de på nivå {example}</translation>
    </message>
    <message>
      <source>Of last</source>
      <translation>Av förra</translation>
    </message>
    <message>
      <source>Of these only the number is shown: they have no names to be known by.</source>
      <translation>Av dessa visas bara antalet: de har inga namn att kännas igen på.</translation>
    </message>
    <message>
      <source>Of this</source>
      <translation>Av nya</translation>
    </message>
    <message>
      <source>Of {ways} shortest ways to school, from every street corner to each school in reach, {crossing} ({share}) cross the scene, on average {inside} inside it.</source>
      <translation>Av {ways} kortaste skolvägar, från varje gatuhörn till varje skola inom räckhåll, korsar {crossing} ({share}) scenen, i medeltal {inside} inuti den.</translation>
    </message>
    <message>
      <source>On foot</source>
      <translation>Till fots</translation>
    </message>
    <message>
      <source>On foot, m</source>
      <translation>Till fots, m</translation>
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
      <translation>En uppgift per rad: schemaversion, kommun, koordinatsystem, definition och dess version.</translation>
    </message>
    <message>
      <source>One figure with its source, how many it builds on, whose answers and what area it is for.</source>
      <translation>Ett mått med källa, antal svar, vilka som svarat och vilket område det gäller.</translation>
    </message>
    <message>
      <source>One file that was received as the boundaries of a mapping year, and what came of it.</source>
      <translation>En fil som togs emot som ett kartläggningsårs avgränsningar, och vad det blev av den.</translation>
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
      <source>One reading of another register or a layer: what was read, how old it was, what it changed.</source>
      <translation>En inläsning av ett annat register eller ett lager: vad som lästes, hur gammalt det var, vad det ändrade.</translation>
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
      <source>One wording of what an open drug scene is. It is never changed; a new wording is a new version.</source>
      <translation>En lydelse av vad en öppen drogscen är. Den ändras aldrig; en ny lydelse är en ny version.</translation>
    </message>
    <message>
      <source>One yearly joint mapping. What belongs to a signed year is read-only.</source>
      <translation>En årlig gemensam kartläggning. Det som hör till ett signerat år kan inte ändras.</translation>
    </message>
    <message>
      <source>Only fixes that are accepted are done; a repair that loses area has to be accepted by its own name.</source>
      <translation>Bara åtgärder som godtas utförs; en lagning som förlorar yta måste godtas med sitt eget namn.</translation>
    </message>
    <message>
      <source>Only say what would change</source>
      <translation>Visa bara vad som skulle ändras</translation>
    </message>
    <message>
      <source>Only to the nearest school</source>
      <translation>Bara till närmaste skola</translation>
    </message>
    <message>
      <source>Only {fetched} of {expected} rows of the layer {layer} came. Try again.</source>
      <translation>Bara {fetched} av {expected} rader i lagret {layer} kom fram. Försök igen.</translation>
    </message>
    <message>
      <source>Open a register first, then drop the file again.</source>
      <translation>Öppna först ett register och släpp sedan filen igen.</translation>
    </message>
    <message>
      <source>Open a register that can be written to import reference data.</source>
      <translation>Öppna ett register som går att skriva i för att importera referensdata.</translation>
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
      <translation>Öppna register…</translation>
    </message>
    <message>
      <source>Open the example register</source>
      <translation>Öppna exempelregistret</translation>
    </message>
    <message>
      <source>Open to walkers</source>
      <translation>Öppen för gående</translation>
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
      <source>Other ways to school</source>
      <translation>Övriga skolvägar</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Utfall</translation>
    </message>
    <message>
      <source>Outcome that was decided against</source>
      <translation>Utfall som beslutet gick emot</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Omkrets</translation>
    </message>
    <message>
      <source>Outlines drawn in pieces, put together where their ends meet</source>
      <translation>Konturer ritade i flera delar, hopsatta där delarnas ändar möts</translation>
    </message>
    <message>
      <source>Outside the municipality</source>
      <translation>Utanför kommunen</translation>
    </message>
    <message>
      <source>Overlap of the current area</source>
      <translation>Överlapp av den nuvarande ytan</translation>
    </message>
    <message>
      <source>Overlap of the current area (%)</source>
      <translation>Andel av årets yta (%)</translation>
    </message>
    <message>
      <source>Overlap of the previous area</source>
      <translation>Överlapp av den förra ytan</translation>
    </message>
    <message>
      <source>Overlap of the previous area (%)</source>
      <translation>Andel av förra ytan (%)</translation>
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
      <source>Page {} ({})</source>
      <translation>Sida {} ({})</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Sidor</translation>
    </message>
    <message>
      <source>Paint with this level, or give it to the hours that are chosen. Press again to let go of it.</source>
      <translation>Måla med den här nivån, eller ge den till de valda timmarna. Tryck igen för att släppa den.</translation>
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
      <source>Pairs near on the map only, across a barrier</source>
      <translation>Par som är nära bara på kartan, på andra sidan ett hinder</translation>
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
      <source>Pairs: one row for each place and facility whose straight distance is no longer than the longest way. walking_m is the whole way, with snap_origin_m and snap_facility_m, the straight ways to and from the network; it is empty where there is no way within the limit, and reach says why: further, no_way (across water, on an island of the network) or off_network. A facility inside the place is 0 m away. The line is the way, else the straight line. detour_ratio is how many times as long as the straight line the way is; barrier is true where the facility is near on the map only: no way leads there, or one that is at least {ratio} times as long and {detour} m longer.</source>
      <translation>Par: en rad för varje plats och verksamhet vars raka avstånd inte är längre än den längsta vägen. walking_m är hela vägen, med snap_origin_m och snap_facility_m, de raka vägarna till och från nätet; det är tomt där det inte finns någon väg inom gränsen, och reach säger varför: further, no_way (över vatten, på en ö i nätet) eller off_network. En verksamhet inuti platsen är 0 m bort. Linjen är vägen, annars den raka linjen. detour_ratio är hur många gånger så lång som den raka linjen vägen är; barrier är sant där verksamheten är nära bara på kartan: ingen väg leder dit, eller en som är minst {ratio} gånger så lång och {detour} m längre.</translation>
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
      <source>Personal data taken out of column {example}</source>
      <translation>Personuppgifter borttagna ur kolumnen {example}</translation>
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
      <source>Places within the radius</source>
      <translation>Platser inom radien</translation>
    </message>
    <message>
      <source>Placing the rows</source>
      <translation>Placerar raderna</translation>
    </message>
    <message>
      <source>Plan</source>
      <translation>Plan</translation>
    </message>
    <message>
      <source>Plan checked on</source>
      <translation>Planen kontrollerad</translation>
    </message>
    <message>
      <source>Plane distance (m)</source>
      <translation>Planavstånd (m)</translation>
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
      <translation>Ytor blandade med linjer eller punkter, tas inte med förrän lagningen godtas</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>Läge</translation>
    </message>
    <message>
      <source>Possible</source>
      <translation>Möjliga</translation>
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
      <source>Proposed fix and its effect</source>
      <translation>Föreslagen åtgärd och dess verkan</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>Ändamål</translation>
    </message>
    <message>
      <source>Put back where its source has it</source>
      <translation>Sätt tillbaka där källan har den</translation>
    </message>
    <message>
      <source>Put in the class</source>
      <translation>Lägg till i klassen</translation>
    </message>
    <message>
      <source>Putting the school back</source>
      <translation>Sätter tillbaka skolan</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Kvalitet</translation>
    </message>
    <message>
      <source>Radius</source>
      <translation>Radie</translation>
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
      <source>Read (UTC)</source>
      <translation>Inläst (UTC)</translation>
    </message>
    <message>
      <source>Read as {example}, by where the delivery lands</source>
      <translation>Läst som {example}, efter var leveransen hamnar</translation>
    </message>
    <message>
      <source>Read out of the archive: {example}</source>
      <translation>Läst ur arkivet: {example}</translation>
    </message>
    <message>
      <source>Read the numbers as centimetres</source>
      <translation>Läs talen som centimeter</translation>
    </message>
    <message>
      <source>Read the numbers as millimetres</source>
      <translation>Läs talen som millimeter</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Läser</translation>
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
      <translation>Läser filen…</translation>
    </message>
    <message>
      <source>Reading the mapping year</source>
      <translation>Läser kartläggningsåret</translation>
    </message>
    <message>
      <source>Reading the register</source>
      <translation>Läser registret</translation>
    </message>
    <message>
      <source>Readings of reference data</source>
      <translation>Inläsningar av referensdata</translation>
    </message>
    <message>
      <source>Reads areas, lamps, cameras, buildings, streets and paths, land cover or facilities from a layer, a table with coordinates or OpenStreetMap into the register, with source and date.</source>
      <translation>Läser områden, belysningspunkter, kameror, byggnader, gator och gångvägar, marktäcke eller verksamheter från ett lager, en tabell med koordinater eller OpenStreetMap till registret, med källa och datum.</translation>
    </message>
    <message>
      <source>Reads schools or other facilities from Skolverket's register of school units (a file or a folder of JSON files), SISAB's or Helsingborg's list, OpenStreetMap or a table with coordinates, and adds or updates them in the register.</source>
      <translation>Läser skolor eller andra verksamheter från Skolverkets skolenhetsregister (en fil eller en mapp med JSON-filer), SISAB:s eller Helsingborgs lista, OpenStreetMap eller en tabell med koordinater, och lägger till eller uppdaterar dem i registret.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Skäl</translation>
    </message>
    <message>
      <source>Receive delivery of boundaries</source>
      <translation>Ta emot leverans av avgränsningar</translation>
    </message>
    <message>
      <source>Receive delivery…</source>
      <translation>Ta emot leverans…</translation>
    </message>
    <message>
      <source>Receive the first only</source>
      <translation>Ta bara emot den första</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Mottagen</translation>
    </message>
    <message>
      <source>Received (UTC)</source>
      <translation>Mottagen (UTC)</translation>
    </message>
    <message>
      <source>Receiving the delivery</source>
      <translation>Tar emot leveransen</translation>
    </message>
    <message>
      <source>Recognised by</source>
      <translation>Igenkänd på</translation>
    </message>
    <message>
      <source>Recommendation</source>
      <translation>Rekommendation</translation>
    </message>
    <message>
      <source>Reconcile local and regional list</source>
      <translation>Stäm av lokal och regional lista</translation>
    </message>
    <message>
      <source>Recounting {year}</source>
      <translation>Räknar om {year}</translation>
    </message>
    <message>
      <source>Reference data</source>
      <translation>Referensdata</translation>
    </message>
    <message>
      <source>Reference system</source>
      <translation>Koordinatsystem</translation>
    </message>
    <message>
      <source>Regional list</source>
      <translation>Regional lista</translation>
    </message>
    <message>
      <source>Regional list: {field}</source>
      <translation>Regional lista: {field}</translation>
    </message>
    <message>
      <source>Regional name</source>
      <translation>Regionalt namn</translation>
    </message>
    <message>
      <source>Regional status</source>
      <translation>Regional status</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>Register</translation>
    </message>
    <message>
      <source>Register, instead of a layer</source>
      <translation>Register, i stället för ett lager</translation>
    </message>
    <message>
      <source>Register, instead of a local list</source>
      <translation>Register, i stället för en lokal lista</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Byt namn</translation>
    </message>
    <message>
      <source>Renaming the scene</source>
      <translation>Byter namn på scenen</translation>
    </message>
    <message>
      <source>Repair invalid geometry</source>
      <translation>Laga ogiltig geometri</translation>
    </message>
    <message>
      <source>Repair the geometry although area is lost</source>
      <translation>Laga geometrin trots att yta går förlorad</translation>
    </message>
    <message>
      <source>Repair the geometry; no area is lost</source>
      <translation>Laga geometrin; ingen yta går förlorad</translation>
    </message>
    <message>
      <source>Replace the boundaries of the year</source>
      <translation>Ersätt årets avgränsningar</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
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
      <source>Row {number} of the timetable: {reason}</source>
      <translation>Tidsschemats rad {number}: {reason}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Rader</translation>
    </message>
    <message>
      <source>Rows in the file</source>
      <translation>Rader i filen</translation>
    </message>
    <message>
      <source>Rows of several years, by column {example}; a delivery is of one year. Keep only its rows, for example in QGIS, and choose the file again</source>
      <translation>Rader från flera år enligt kolumnen {example}; en leverans gäller ett år. Behåll bara det årets rader, till exempel i QGIS, och välj filen igen</translation>
    </message>
    <message>
      <source>Rows skipped</source>
      <translation>Överhoppade rader</translation>
    </message>
    <message>
      <source>Rows that share their name; they may be parts of one scene</source>
      <translation>Rader med samma namn; de kan vara delar av en och samma scen</translation>
    </message>
    <message>
      <source>Rows with sums, left out</source>
      <translation>Summarader, utelämnade</translation>
    </message>
    <message>
      <source>Rows written</source>
      <translation>Skrivna rader</translation>
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
      <source>Sat</source>
      <translation>Lör</translation>
    </message>
    <message>
      <source>Saturday</source>
      <translation>lördag</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Spara</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>Spara rapport</translation>
    </message>
    <message>
      <source>Save the changes</source>
      <translation>Spara förändringarna</translation>
    </message>
    <message>
      <source>Save the classes</source>
      <translation>Spara klasserna</translation>
    </message>
    <message>
      <source>Save the comparison</source>
      <translation>Spara jämförelsen</translation>
    </message>
    <message>
      <source>Save the sensitivity of the school rule</source>
      <translation>Spara skolregelns känslighet</translation>
    </message>
    <message>
      <source>Saving the decision</source>
      <translation>Sparar beslutet</translation>
    </message>
    <message>
      <source>Saving the definition</source>
      <translation>Sparar definitionen</translation>
    </message>
    <message>
      <source>Saving the intervention</source>
      <translation>Sparar insatsen</translation>
    </message>
    <message>
      <source>Saving the rule</source>
      <translation>Sparar regeln</translation>
    </message>
    <message>
      <source>Saving the timetable</source>
      <translation>Sparar tidsschemat</translation>
    </message>
    <message>
      <source>Saving the week</source>
      <translation>Sparar veckan</translation>
    </message>
    <message>
      <source>Say why the place is moved: it is kept in the register.</source>
      <translation>Ange varför platsen flyttas: det sparas i registret.</translation>
    </message>
    <message>
      <source>Says what a delivered file really is: its format, reference system and text encoding, and what is wrong with its geometry and attributes. The file is only read, and no register is needed.</source>
      <translation>Säger vad en levererad fil egentligen är: dess format, koordinatsystem och teckenkodning, och vad som är fel med dess geometri och attribut. Filen läses bara, och inget register behövs.</translation>
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
      <source>Scenes further than {limit} m from every street, where nothing is known of ways: {count}.</source>
      <translation>Scener längre än {limit} m från varje gata, där inget är känt om vägar: {count}.</translation>
    </message>
    <message>
      <source>Scenes in the class</source>
      <translation>Scener i klassen</translation>
    </message>
    <message>
      <source>Scenes in the class for each radius, as a chart</source>
      <translation>Öppna drogscener i klassen för varje radie, som diagram</translation>
    </message>
    <message>
      <source>Scenes measured</source>
      <translation>Mätta scener</translation>
    </message>
    <message>
      <source>Scenes of interventions</source>
      <translation>Insatsernas scener</translation>
    </message>
    <message>
      <source>Scenes of the same year that overlap</source>
      <translation>Scener samma år som överlappar varandra</translation>
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
      <source>Scenes with a school at the radius or nearer, from the boundary</source>
      <translation>Öppna drogscener med en skola på radien eller närmare, från avgränsningen</translation>
    </message>
    <message>
      <source>Scenes with a school at the radius or nearer, from the centroid</source>
      <translation>Scener med en skola på radien eller närmare, från tyngdpunkten</translation>
    </message>
    <message>
      <source>Scenes with a school at the radius plus the uncertainty or nearer</source>
      <translation>Öppna drogscener med en skola inom radien plus osäkerheten</translation>
    </message>
    <message>
      <source>Scenes with a school inside, or nearer than the radius less the uncertainty</source>
      <translation>Öppna drogscener med en skola inuti, eller närmare än radien minus osäkerheten</translation>
    </message>
    <message>
      <source>Scenes with a school within the rule's radius</source>
      <translation>Scener med en skola inom regelns radie</translation>
    </message>
    <message>
      <source>Scenes with a week</source>
      <translation>Scener med en vecka</translation>
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
      <source>Scenes with indexes</source>
      <translation>Scener med index</translation>
    </message>
    <message>
      <source>Scenes without a class are printed as not classified.</source>
      <translation>Scener utan klass skrivs ut som inte klassade.</translation>
    </message>
    <message>
      <source>Scenes without a week, left without figures: {count}</source>
      <translation>Scener utan vecka, utan siffror: {count}</translation>
    </message>
    <message>
      <source>Scenes without area, not counted: {count}.</source>
      <translation>Scener utan yta, inte räknade: {count}.</translation>
    </message>
    <message>
      <source>Scenes' weeks and children's hours</source>
      <translation>Scenernas veckor och barns tider</translation>
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
      <source>School days: {terms}, public holidays excepted</source>
      <translation>Skoldagar: {terms}, utom helgdagar</translation>
    </message>
    <message>
      <source>School days: {terms}; no school on public holidays, {breaks}</source>
      <translation>Skoldagar: {terms}; inte på helgdagar, {breaks}</translation>
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
      <source>School register of</source>
      <translation>Skolregister av den</translation>
    </message>
    <message>
      <source>School register of {date}.</source>
      <translation>Skolregister från {date}.</translation>
    </message>
    <message>
      <source>School rule</source>
      <translation>Skolregel</translation>
    </message>
    <message>
      <source>School terms, as 9/1–11/6, 18/8–18/12</source>
      <translation>Skolterminer, som 9/1–11/6, 18/8–18/12</translation>
    </message>
    <message>
      <source>School ways</source>
      <translation>Skolvägar</translation>
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
      <source>Schools (places)</source>
      <translation>Skolor (platser)</translation>
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
      <source>Schools checked</source>
      <translation>Kontrollerade skolor</translation>
    </message>
    <message>
      <source>Schools in doubt</source>
      <translation>Skolor att kontrollera</translation>
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
      <source>Schools within the radius of the rule, those inside the boundary included; in brackets at how many places, where several share one</source>
      <translation>Skolor inom regelns radie, även de innanför avgränsningen; inom parentes på hur många platser, där flera delar en</translation>
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
      <source>Segments</source>
      <translation>Sträckor</translation>
    </message>
    <message>
      <source>Segments: n_ways says how many ways use a piece of street, n_round how many would if everybody went round the scenes; share is the largest part that both are of the ways to a school. candidate is true outside the scenes where share is at least {share} %: worth measures for a safe way to school.</source>
      <translation>Sträckor: n_ways säger hur många vägar som använder en gatubit, n_round hur många som skulle göra det om alla gick runt scenerna; share är den största andel som båda utgör av vägarna till en skola. candidate är sant utanför scenerna där share är minst {share} %: värda åtgärder för en säker skolväg.</translation>
    </message>
    <message>
      <source>Sender</source>
      <translation>Avsändare</translation>
    </message>
    <message>
      <source>Sender (organisation or unit)</source>
      <translation>Avsändare (organisation eller enhet)</translation>
    </message>
    <message>
      <source>Sender: {sender}.</source>
      <translation>Avsändare: {sender}.</translation>
    </message>
    <message>
      <source>Senders</source>
      <translation>Avsändare</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>Känslighet</translation>
    </message>
    <message>
      <source>Sensitivity of the school rule</source>
      <translation>Skolregelns känslighet</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sep</translation>
    </message>
    <message>
      <source>Several folders, read as one; the field {example} says which</source>
      <translation>Flera mappar, lästa som en; fältet {example} säger vilken</translation>
    </message>
    <message>
      <source>Several radii, as 100, 300, 500, give the scenes a count for each (n_within_300), and pairs up to the largest. Kinds are told apart by a field of the facilities: each gets a count within the radius (n_within_preschool), for each of the radii (n_preschool_300), and the distance to its nearest (nearest_preschool_m), however far. Facilities of other kinds are then left out altogether.</source>
      <translation>Flera radier, som 100, 300, 500, ger scenerna ett antal för var och en (n_within_300), och par upp till den största. Slag skiljs åt genom ett fält hos verksamheterna: varje slag får ett antal inom radien (n_within_preschool), för var och en av radierna (n_preschool_300), och avståndet till sin närmaste (nearest_preschool_m), hur långt bort den än ligger. Verksamheter av andra slag utelämnas då helt.</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Allvar</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Kön</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Andel</translation>
    </message>
    <message>
      <source>Share of the ways</source>
      <translation>Andel av vägarna</translation>
    </message>
    <message>
      <source>Shortest distance</source>
      <translation>Kortaste avstånd</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Visa</translation>
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
      <source>Sign</source>
      <translation>Signera</translation>
    </message>
    <message>
      <source>Sign although scenes are not classified</source>
      <translation>Signera fast scener inte är klassade</translation>
    </message>
    <message>
      <source>Sign mapping year</source>
      <translation>Signera kartläggningsår</translation>
    </message>
    <message>
      <source>Sign the year for the district and the police; after that it cannot be changed</source>
      <translation>Signera året för stadsdelen och polisen; sedan kan det inte ändras</translation>
    </message>
    <message>
      <source>Sign {year}</source>
      <translation>Signera {year}</translation>
    </message>
    <message>
      <source>Signed for the district</source>
      <translation>Signerat för stadsdelen</translation>
    </message>
    <message>
      <source>Signed for the district: role</source>
      <translation>Signerat för stadsdelen: roll</translation>
    </message>
    <message>
      <source>Signed for the district: unit</source>
      <translation>Signerat för stadsdelen: enhet</translation>
    </message>
    <message>
      <source>Signed for the police</source>
      <translation>Signerat för polisen</translation>
    </message>
    <message>
      <source>Signed for the police: role</source>
      <translation>Signerat för polisen: roll</translation>
    </message>
    <message>
      <source>Signed for the police: unit</source>
      <translation>Signerat för polisen: enhet</translation>
    </message>
    <message>
      <source>Signed on</source>
      <translation>Signerat den</translation>
    </message>
    <message>
      <source>Signed on (YYYY-MM-DD); empty: today</source>
      <translation>Signerat den (ÅÅÅÅ-MM-DD); tomt: i dag</translation>
    </message>
    <message>
      <source>Signed {date}</source>
      <translation>Signerad {date}</translation>
    </message>
    <message>
      <source>Signing {year}</source>
      <translation>Signerar {year}</translation>
    </message>
    <message>
      <source>Signs a mapping year for the district and for the police, by role and unit. A signed year can be read and printed; the register refuses every change of it until it is unlocked.</source>
      <translation>Signerar ett kartläggningsår för stadsdelen och för polisen, med roll och enhet. Ett signerat år kan läsas och skrivas ut; registret vägrar varje ändring av det tills det låses upp.</translation>
    </message>
    <message>
      <source>Sign…</source>
      <translation>Signera…</translation>
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
      <source>Size (bytes)</source>
      <translation>Storlek (byte)</translation>
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
      <source>Smallest radius (metres)</source>
      <translation>Minsta radie (meter)</translation>
    </message>
    <message>
      <source>So many radii and kinds give too many columns. Ask for fewer at a time.</source>
      <translation>Så många radier och slag ger för många kolumner. Ange färre åt gången.</translation>
    </message>
    <message>
      <source>So small steps give too many radii. Make them larger.</source>
      <translation>Så små steg ger för många radier. Gör dem större.</translation>
    </message>
    <message>
      <source>Something happens at the scene in {active} of the dark hours.</source>
      <translation>Något händer på platsen under {active} av de mörka timmarna.</translation>
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
      <source>State a version, such as a number or a year.</source>
      <translation>Ange en version, till exempel ett nummer eller ett årtal.</translation>
    </message>
    <message>
      <source>State both why it is decided otherwise and who decided.</source>
      <translation>Ange både varför det beslutas annorlunda och vem som beslutade.</translation>
    </message>
    <message>
      <source>State roles and units, no names.</source>
      <translation>Ange roller och enheter, inga namn.</translation>
    </message>
    <message>
      <source>State the municipality that the register is for.</source>
      <translation>Ange vilken kommun registret är för.</translation>
    </message>
    <message>
      <source>State the wording.</source>
      <translation>Ange ordalydelsen.</translation>
    </message>
    <message>
      <source>State who decided, by role and unit.</source>
      <translation>Ange vem som beslutade, med roll och enhet.</translation>
    </message>
    <message>
      <source>State whose register it is.</source>
      <translation>Ange vems register det är.</translation>
    </message>
    <message>
      <source>State why it is decided otherwise.</source>
      <translation>Ange varför något annat beslutas.</translation>
    </message>
    <message>
      <source>State why the mapping year {year} is unlocked.</source>
      <translation>Ange varför kartläggningsåret {year} låses upp.</translation>
    </message>
    <message>
      <source>State why the year is unlocked.</source>
      <translation>Ange varför året låses upp.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Status is read from</source>
      <translation>Status läses ur</translation>
    </message>
    <message>
      <source>Status of areas &amp;without one ({count}):</source>
      <translation>Status för områden &amp;utan status ({count}):</translation>
    </message>
    <message>
      <source>Status of areas without one</source>
      <translation>Status för områden utan status</translation>
    </message>
    <message>
      <source>Statuses are compared by meaning: “bevakas” and “under bevakning” are the same. Words that are not known are compared as they are written. A scene with both another status and another name counts as different status; both names are in the table.</source>
      <translation>Status jämförs efter betydelse: ”bevakas” och ”under bevakning” är samma sak. Ord som inte är kända jämförs som de står. En scen med både annan status och annat namn räknas som olika status; båda namnen står i tabellen.</translation>
    </message>
    <message>
      <source>Step (metres)</source>
      <translation>Steg (meter)</translation>
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
      <source>Straight</source>
      <translation>Rakt</translation>
    </message>
    <message>
      <source>Street address</source>
      <translation>Gatuadress</translation>
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
      <source>Streets that end {limit} m or less from another without meeting it: {count}.</source>
      <translation>Gator som slutar {limit} m eller mindre från en annan utan att möta den: {count}.</translation>
    </message>
    <message>
      <source>Substances</source>
      <translation>Preparat</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Sammanställning</translation>
    </message>
    <message>
      <source>Summary: for each scene, for all schools together (school_id is empty) and for each school with any way to it: n_ways, n_crossing (ways that cross the scene), share, metres_inside (on average, of those that cross), mean_detour_m (what the shortest way round costs on average) and n_without_alternative (ways that have none, such as those that begin in the scene).</source>
      <translation>Sammanställning: för varje scen, för alla skolor tillsammans (school_id är tomt) och för varje skola som någon väg leder till: n_ways, n_crossing (vägar som korsar scenen), share, metres_inside (i medeltal, av dem som korsar), mean_detour_m (vad den kortaste vägen runt kostar i medeltal) och n_without_alternative (vägar som saknar alternativ, som de som börjar i scenen).</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>Sön</translation>
    </message>
    <message>
      <source>Sunday</source>
      <translation>söndag</translation>
    </message>
    <message>
      <source>Sure</source>
      <translation>Säkert</translation>
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
      <source>Table (*.csv);;Workbook (*.xlsx);;Page with chart (*.html);;Chart to draw on (*.svg);;Chart as picture (*.png)</source>
      <translation>Tabell (*.csv);;Kalkylblad (*.xlsx);;Sida med diagram (*.html);;Diagram att rita vidare i (*.svg);;Diagram som bild (*.png)</translation>
    </message>
    <message>
      <source>Tables and layers (*.json *.csv *.txt *.xlsx *.gpkg *.geojson *.shp *.tab *.gml *.pbf *.osm)</source>
      <translation>Tabeller och lager (*.json *.csv *.txt *.xlsx *.gpkg *.geojson *.shp *.tab *.gml *.pbf *.osm)</translation>
    </message>
    <message>
      <source>Take out of the class</source>
      <translation>Ta bort ur klassen</translation>
    </message>
    <message>
      <source>Take the most likely reference system</source>
      <translation>Ta det troligaste koordinatsystemet</translation>
    </message>
    <message>
      <source>Take the personal identity number away.</source>
      <translation>Ta bort personnumret.</translation>
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
      <source>Telephone numbers in column {example}</source>
      <translation>Telefonnummer i kolumnen {example}</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Text encoding</source>
      <translation>Teckenkodning</translation>
    </message>
    <message>
      <source>Text encoding not stated or wrong; read as {example}</source>
      <translation>Teckenkodningen är inte angiven eller fel; läst som {example}</translation>
    </message>
    <message>
      <source>Text that fills all the room there is and may be cut, in column {example}</source>
      <translation>Text som fyller hela utrymmet och kan vara avklippt, i kolumnen {example}</translation>
    </message>
    <message>
      <source>Text where å, ä or ö is damaged, in column {example}</source>
      <translation>Text där å, ä eller ö är skadade, i kolumnen {example}</translation>
    </message>
    <message>
      <source>Text where å, ä or ö is lost, in column {example}. Ask the sender for the file in UTF-8</source>
      <translation>Text där å, ä eller ö har gått förlorade, i kolumnen {example}. Be avsändaren om filen i UTF-8</translation>
    </message>
    <message>
      <source>Text with semicolons (*.csv)</source>
      <translation>Text med semikolon (*.csv)</translation>
    </message>
    <message>
      <source>The .dbf is missing: nothing has a name. Ask the sender for it</source>
      <translation>.dbf saknas: ingenting har namn. Be avsändaren om den</translation>
    </message>
    <message>
      <source>The .shx was missing; it was made anew in a copy</source>
      <translation>.shx saknades; den återskapades i en kopia</translation>
    </message>
    <message>
      <source>The axes are turned: the first number is north</source>
      <translation>Axlarna är omkastade: det första talet är norr</translation>
    </message>
    <message>
      <source>The axes of this file are not turned: the first number is east</source>
      <translation>Axlarna i den här filen är inte omkastade: det första talet är öst</translation>
    </message>
    <message>
      <source>The boundaries lie too far apart to be drawn on one sheet. Check their coordinates.</source>
      <translation>Avgränsningarna ligger för långt ifrån varandra för att ritas på ett kartblad. Kontrollera deras koordinater.</translation>
    </message>
    <message>
      <source>The changes were saved as {file}.</source>
      <translation>Förändringarna sparades som {file}.</translation>
    </message>
    <message>
      <source>The classes are older than the rule or the school register.</source>
      <translation>Klasserna är äldre än regeln eller skolregistret.</translation>
    </message>
    <message>
      <source>The clipboard holds no geometry. Copy the features again as WKT, GeoJSON or rows of a table.</source>
      <translation>Urklipp innehåller ingen geometri. Kopiera objekten igen som WKT, GeoJSON eller rader i en tabell.</translation>
    </message>
    <message>
      <source>The column names are in row {example}; what is above was left out</source>
      <translation>Kolumnnamnen står på rad {example}; det som står ovanför har utelämnats</translation>
    </message>
    <message>
      <source>The comparison was saved as {file}.</source>
      <translation>Jämförelsen sparades som {file}.</translation>
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
      <source>The coordinate reference system is not stated; {example} as in the sender's last file</source>
      <translation>Koordinatsystemet är inte angivet; {example} som i avsändarens förra fil</translation>
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
      <translation>Koordinatsystemet {crs} är okänt. Välj ett som har en EPSG-kod.</translation>
    </message>
    <message>
      <source>The coordinates are written with north first; they were turned around</source>
      <translation>Koordinaterna är skrivna med norr först; de har vänts</translation>
    </message>
    <message>
      <source>The coordinates cannot be in the stated reference system {example}. State the right one</source>
      <translation>Koordinaterna kan inte vara i det angivna koordinatsystemet {example}. Ange det rätta</translation>
    </message>
    <message>
      <source>The date of the school register is not known.</source>
      <translation>Skolregistrets datum är inte känt.</translation>
    </message>
    <message>
      <source>The date of the source is written like 2026-04-21.</source>
      <translation>Källans datum skrivs som 2026-04-21.</translation>
    </message>
    <message>
      <source>The definition that the mapping followed ({version}):</source>
      <translation>Definitionen som kartläggningen följde ({version}):</translation>
    </message>
    <message>
      <source>The definition that the mapping of {year} followed.</source>
      <translation>Definitionen som kartläggningen {year} följde.</translation>
    </message>
    <message>
      <source>The definition that the mapping of {year} follows. Another one holds for this year and new ones; the other years keep theirs.</source>
      <translation>Definitionen som kartläggningen {year} följer. En annan gäller för detta år och för nya; övriga år behåller sin.</translation>
    </message>
    <message>
      <source>The delivery cannot be received as it is.</source>
      <translation>Leveransen kan inte tas emot som den är.</translation>
    </message>
    <message>
      <source>The delivery cannot be received as it is. Accept what is proposed below, or ask for a new file.</source>
      <translation>Leveransen kan inte tas emot som den är. Godta det som föreslås nedan, eller be om en ny fil.</translation>
    </message>
    <message>
      <source>The delivery cannot be received before its reference system is known. Choose below where the coordinates are.</source>
      <translation>Leveransen kan inte tas emot innan dess koordinatsystem är känt. Välj nedan var koordinaterna ligger.</translation>
    </message>
    <message>
      <source>The delivery cannot be received. Save the report and ask the sender for a new file.</source>
      <translation>Leveransen kan inte tas emot. Spara rapporten och be avsändaren om en ny fil.</translation>
    </message>
    <message>
      <source>The delivery is no longer in the register. Refresh and try again.</source>
      <translation>Leveransen finns inte längre i registret. Uppdatera och försök igen.</translation>
    </message>
    <message>
      <source>The delivery was undone; {year} is as it was.</source>
      <translation>Leveransen är ångrad; {year} är som det var.</translation>
    </message>
    <message>
      <source>The disk is full: the register {register} was not changed. Make room and try again.</source>
      <translation>Disken är full: registret {register} ändrades inte. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
      <source>The distance is the shortest straight line from the boundary to the school's yard, or to its point where no yard is known, computed in {crs}, in metres on the ground; within is at most {radius}, borderline ±{borderline} (rule version {version}).</source>
      <translation>Avståndet är den kortaste raka linjen från avgränsningen till skolans gård, eller till dess punkt där ingen gård är känd, beräknad i {crs}, i meter på marken; inom är högst {radius}, gränsfall ±{borderline} (regelversion {version}).</translation>
    </message>
    <message>
      <source>The distances are out of date. Classify, then measure on foot again.</source>
      <translation>Avstånden är inaktuella. Klassa och mät sedan till fots igen.</translation>
    </message>
    <message>
      <source>The documented reasons and hours of a camera, kept for five years after its end.</source>
      <translation>En kameras dokumenterade skäl och tider, som sparas fem år efter att den tagits bort.</translation>
    </message>
    <message>
      <source>The drawing says that its numbers are {example}</source>
      <translation>Ritningen anger att dess tal är {example}</translation>
    </message>
    <message>
      <source>The facility is not in the register any more.</source>
      <translation>Verksamheten finns inte längre i registret.</translation>
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
      <source>The file has OpenStreetMap's boundaries of several levels: {example}. Choose one</source>
      <translation>Filen har OpenStreetMaps gränser på flera nivåer: {example}. Välj en</translation>
    </message>
    <message>
      <source>The file has no boundaries of the level {level}. It has: {levels}.</source>
      <translation>Filen har inga gränser på nivå {level}. Den har: {levels}.</translation>
    </message>
    <message>
      <source>The file has no column with the name of the area. It has: {columns}.</source>
      <translation>Filen har ingen kolumn med områdets namn. Den har: {columns}.</translation>
    </message>
    <message>
      <source>The file has no column {example}; what was chosen for it is left aside</source>
      <translation>Filen har ingen kolumn {example}; det som valts för den lämnas därhän</translation>
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
      <source>The file is complete: close what it does not have any more</source>
      <translation>Filen är komplett: avsluta det som inte längre finns i den</translation>
    </message>
    <message>
      <source>The file is damaged: not every row could be read. Ask the sender for it again</source>
      <translation>Filen är skadad: alla rader kunde inte läsas. Be avsändaren skicka den igen</translation>
    </message>
    <message>
      <source>The file is read without choosing columns.</source>
      <translation>Filen läses utan att kolumner behöver väljas.</translation>
    </message>
    <message>
      <source>The file was copied while somebody had it open; the latest edits may be missing</source>
      <translation>Filen kopierades medan någon hade den öppen; de senaste ändringarna kan saknas</translation>
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
      <source>The file, what was chosen for it, or the register has been changed since the match was proposed. Match again; nothing was changed.</source>
      <translation>Filen, valen för den eller registret har ändrats sedan matchningen föreslogs. Matcha igen; inget har ändrats.</translation>
    </message>
    <message>
      <source>The findings come as JSON: a list of rule, severity (info, warning, blocking), count and example, which is the rows where nothing else can be shown. The report is a web page with the same findings, proposed fixes and their effect.</source>
      <translation>Anmärkningarna kommer som JSON: en lista med rule, severity (info, warning, blocking), count och example, som är raderna där inget annat kan visas. Rapporten är en webbsida med samma anmärkningar, föreslagna åtgärder och deras verkan.</translation>
    </message>
    <message>
      <source>The first {count} are shown.</source>
      <translation>De första {count} visas.</translation>
    </message>
    <message>
      <source>The folder {folder} holds no JSON files with Skolverket's school units. Of anything else, choose one file at a time.</source>
      <translation>Mappen {folder} innehåller inga JSON-filer med Skolverkets skolenheter. Välj en fil i taget av annat slag.</translation>
    </message>
    <message>
      <source>The hours are assumed.</source>
      <translation>Tiderna är antagna.</translation>
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
      <source>The layer {layer} cannot be reached. Check that the service answers and try again.</source>
      <translation>Lagret {layer} kan inte nås. Kontrollera att tjänsten svarar och försök igen.</translation>
    </message>
    <message>
      <source>The layer {layer} could not be copied.</source>
      <translation>Lagret {layer} kunde inte kopieras.</translation>
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
      <source>The level of hour {hour} of the week is “{found}”. Levels are 0, 1, 2 or 3.</source>
      <translation>Nivån för veckans timme {hour} är ”{found}”. Nivåerna är 0, 1, 2 eller 3.</translation>
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
      <source>The lists were compared without looking at where the scenes are.</source>
      <translation>Listorna jämfördes utan hänsyn till var scenerna ligger.</translation>
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
      <translation>Kartans koordinatsystem kan inte visa platsen. Ge projektet {crs}.</translation>
    </message>
    <message>
      <source>The mapping year is signed and cannot be changed.</source>
      <translation>Kartläggningsåret är signerat och kan inte ändras.</translation>
    </message>
    <message>
      <source>The mapping year {year}</source>
      <translation>Kartläggningsåret {year}</translation>
    </message>
    <message>
      <source>The mapping year {year} already has {count} boundaries. Receive into another year, or choose to replace them.</source>
      <translation>Kartläggningsåret {year} har redan {count} avgränsningar. Ta emot till ett annat år, eller välj att ersätta dem.</translation>
    </message>
    <message>
      <source>The mapping year {year} has no boundaries: there is nothing to sign.</source>
      <translation>Kartläggningsåret {year} har inga avgränsningar: det finns inget att signera.</translation>
    </message>
    <message>
      <source>The mapping year {year} is already signed. Unlock it first to sign it anew.</source>
      <translation>Kartläggningsåret {year} är redan signerat. Lås upp det först för att signera det på nytt.</translation>
    </message>
    <message>
      <source>The mapping year {year} is not signed.</source>
      <translation>Kartläggningsåret {year} är inte signerat.</translation>
    </message>
    <message>
      <source>The mapping year {year} is signed and cannot be changed. Unlock it first.</source>
      <translation>Kartläggningsåret {year} är signerat och kan inte ändras. Lås upp det först.</translation>
    </message>
    <message>
      <source>The mapping year {year} is signed for the district and for the police: state both.</source>
      <translation>Kartläggningsåret {year} signeras för stadsdelen och för polisen: ange båda.</translation>
    </message>
    <message>
      <source>The matching was stopped. Go back one step and on again.</source>
      <translation>Matchningen avbröts. Gå tillbaka ett steg och sedan vidare igen.</translation>
    </message>
    <message>
      <source>The mean level at the scene during these hours, as a share of the highest level</source>
      <translation>Den genomsnittliga nivån på platsen under dessa timmar, som andel av den högsta nivån</translation>
    </message>
    <message>
      <source>The municipality's area</source>
      <translation>Kommunens yta</translation>
    </message>
    <message>
      <source>The name holds for {year} only; other years keep theirs.</source>
      <translation>Namnet gäller bara {year}; andra år behåller sina.</translation>
    </message>
    <message>
      <source>The name holds from {year} on; the years before keep theirs.</source>
      <translation>Namnet gäller från och med {year}; åren före behåller sina.</translation>
    </message>
    <message>
      <source>The nearest building is {distance} away.</source>
      <translation>Närmaste byggnad ligger {distance} bort.</translation>
    </message>
    <message>
      <source>The new position is not a point on the map. Click again.</source>
      <translation>Den nya positionen är ingen punkt på kartan. Klicka igen.</translation>
    </message>
    <message>
      <source>The numbers are in a smaller unit than metres</source>
      <translation>Talen är i en mindre enhet än meter</translation>
    </message>
    <message>
      <source>The numbers of this file are not in a smaller unit than metres</source>
      <translation>Talen i den här filen är inte i en mindre enhet än meter</translation>
    </message>
    <message>
      <source>The outline is not a valid polygon; only its middle was stored, as a point</source>
      <translation>Konturen är ingen giltig polygon; bara dess mitt sparades, som punkt</translation>
    </message>
    <message>
      <source>The place</source>
      <translation>Platsen</translation>
    </message>
    <message>
      <source>The place is not in the register any more. Open the register again.</source>
      <translation>Platsen finns inte längre i registret. Öppna registret igen.</translation>
    </message>
    <message>
      <source>The plan</source>
      <translation>Planen</translation>
    </message>
    <message>
      <source>The printed file is not as it should be and was thrown away. Print again.</source>
      <translation>Den utskrivna filen är inte som den ska och slängdes. Skriv ut igen.</translation>
    </message>
    <message>
      <source>The reading was stopped. Read the file again, or choose another.</source>
      <translation>Läsningen avbröts. Läs filen igen, eller välj en annan.</translation>
    </message>
    <message>
      <source>The reference system is the file's own unless the numbers contradict it; else the one by which most of the delivery would be inside the municipality. Without a municipality the local zones of SWEREF 99 cannot be told apart.</source>
      <translation>Koordinatsystemet är filens eget om inte talen säger emot; annars det som lägger mest av leveransen i kommunen. Utan kommun går de lokala zonerna i SWEREF 99 inte att skilja åt.</translation>
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
      <source>The register does not know what {file} changed, so it cannot be undone.</source>
      <translation>Registret vet inte vad {file} ändrade, så det kan inte ångras.</translation>
    </message>
    <message>
      <source>The register does not state the school form of {count}; counted as schools that may matter.</source>
      <translation>Skolregistret anger inte skolform för {count} av dem; de räknas med eftersom de kan vara grundskolor.</translation>
    </message>
    <message>
      <source>The register has another wording or date of this version, which years refer to. Write a new one.</source>
      <translation>Registret har en annan ordalydelse eller ett annat datum för den här versionen, som år hänvisar till. Skriv en ny version.</translation>
    </message>
    <message>
      <source>The register has areas in force from {younger}, after the date of this file, {day}. State the date from which the file's areas are in force.</source>
      <translation>Registret har områden som gäller från {younger}, efter filens datum {day}. Ange från vilket datum filens områden gäller.</translation>
    </message>
    <message>
      <source>The register has no boundaries of the mapping year {year}.</source>
      <translation>Registret har inga avgränsningar för kartläggningsåret {year}.</translation>
    </message>
    <message>
      <source>The register has no buildings to check them against.</source>
      <translation>Registret har inga byggnader att kontrollera dem mot.</translation>
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
      <source>The register has no municipalities to check them against.</source>
      <translation>Registret har inga kommuner att kontrollera dem mot.</translation>
    </message>
    <message>
      <source>The register has no school with a place that the rule counts. Import a school register first.</source>
      <translation>Registret har ingen skola med läge som regeln räknar. Importera ett skolregister först.</translation>
    </message>
    <message>
      <source>The register has no schools yet. Import Skolverket's register of school units, or the city's own list of schools.</source>
      <translation>Registret har inga skolor än. Importera Skolverkets skolenhetsregister, eller stadens egen lista över skolor.</translation>
    </message>
    <message>
      <source>The register has no schools.</source>
      <translation>Registret har inga skolor.</translation>
    </message>
    <message>
      <source>The register has no streets or paths to walk on. Import them first, from OpenStreetMap or NVDB, or change which streets nobody walks on.</source>
      <translation>Registret har inga gator eller vägar att gå på. Importera dem först, från OpenStreetMap eller NVDB, eller ändra vilka gator ingen går på.</translation>
    </message>
    <message>
      <source>The register has no version {version} of the school rule.</source>
      <translation>Registret har ingen version {version} av skolregeln.</translation>
    </message>
    <message>
      <source>The register has read a newer edition of this source already, of {example}</source>
      <translation>Registret har redan läst en nyare utgåva av denna källa, från {example}</translation>
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
      <source>The register's streets have no field called {name}. They have: {names}.</source>
      <translation>Registrets gator har inget fält som heter {name}. De har: {names}.</translation>
    </message>
    <message>
      <source>The report was saved as {file}.</source>
      <translation>Rapporten sparades som {file}.</translation>
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
      <source>The row of the change log after which the delivery's own begin.</source>
      <translation>Den rad i ändringsloggen efter vilken leveransens egna börjar.</translation>
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
      <source>The rule said “{before}” then and says “{now}” now: decide again.</source>
      <translation>Regeln sade ”{before}” då och säger ”{now}” nu: besluta på nytt.</translation>
    </message>
    <message>
      <source>The rule says so already: there is nothing to decide otherwise.</source>
      <translation>Regeln säger redan så: det finns inget att besluta annorlunda.</translation>
    </message>
    <message>
      <source>The rule's outcome for one boundary, with its reason.</source>
      <translation>Regelns utfall för en avgränsning, med skäl.</translation>
    </message>
    <message>
      <source>The rule's own answer stays beside yours.</source>
      <translation>Regelns eget svar står kvar bredvid ert.</translation>
    </message>
    <message>
      <source>The rule's own outcome when somebody decided otherwise.</source>
      <translation>Regelns eget utfall när någon beslutade annorlunda.</translation>
    </message>
    <message>
      <source>The rule's radius (metres)</source>
      <translation>Regelns radie (meter)</translation>
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
      <source>The scene is called {name} in {year}.</source>
      <translation>Scenen heter {name} {year}.</translation>
    </message>
    <message>
      <source>The scene is known again by either name when a file comes.</source>
      <translation>Scenen känns igen under båda namnen när en fil kommer.</translation>
    </message>
    <message>
      <source>The scene is no longer in the register. Refresh and try again.</source>
      <translation>Scenen finns inte längre i registret. Uppdatera och försök igen.</translation>
    </message>
    <message>
      <source>The scene is not classified. Classify it first.</source>
      <translation>Scenen är inte klassad. Klassa den först.</translation>
    </message>
    <message>
      <source>The scene of the register that the delivered area continues</source>
      <translation>Scenen i registret som den levererade ytan fortsätter</translation>
    </message>
    <message>
      <source>The scene or the facility is more than {limit} from the nearest street.</source>
      <translation>Scenen eller verksamheten ligger mer än {limit} från närmaste gata.</translation>
    </message>
    <message>
      <source>The scene's week, a row for each day and a column for each hour</source>
      <translation>Scenens vecka, en rad för varje dag och en kolumn för varje timme</translation>
    </message>
    <message>
      <source>The scene's week, {season}</source>
      <translation>Scenens vecka, {season}</translation>
    </message>
    <message>
      <source>The scenes have no field {name}.</source>
      <translation>Scenerna har inget fält {name}.</translation>
    </message>
    <message>
      <source>The scenes of {year} are compared with a list from elsewhere, such as the region's.</source>
      <translation>Scenerna för {year} jämförs med en lista från annat håll, till exempel regionens.</translation>
    </message>
    <message>
      <source>The scenes' names cannot be shown on the map. Add the layers again.</source>
      <translation>Scenernas namn kan inte visas på kartan. Lägg till lagren igen.</translation>
    </message>
    <message>
      <source>The shortest way on foot to a school that counts, of those measured</source>
      <translation>Den kortaste vägen till fots till en skola som räknas, av dem som är mätta</translation>
    </message>
    <message>
      <source>The shortest ways to one school, or to all of them, seen from one boundary.</source>
      <translation>De kortaste vägarna till en skola, eller till alla, sett från en avgränsning.</translation>
    </message>
    <message>
      <source>The source states no position. Its distance cannot be measured.</source>
      <translation>Källan anger ingen position. Avståndet går inte att mäta.</translation>
    </message>
    <message>
      <source>The stated text encoding is not the true one; read as {example}, which gives Swedish words</source>
      <translation>Den angivna teckenkodningen stämmer inte; läst som {example}, som ger svenska ord</translation>
    </message>
    <message>
      <source>The straight ways from the scene and the facility to the nearest street, together</source>
      <translation>De raka vägarna från scenen och verksamheten till närmaste gata, sammanlagt</translation>
    </message>
    <message>
      <source>The sun's height cannot be worked out: the place is not on the ground. The coordinate reference system is probably another: check it.</source>
      <translation>Solens höjd går inte att räkna ut: platsen ligger inte på jorden. Koordinatsystemet är troligen ett annat: kontrollera det.</translation>
    </message>
    <message>
      <source>The surroundings are those of the scenes, and this year has none yet.</source>
      <translation>Omgivningen gäller scenernas, och året har inga scener än.</translation>
    </message>
    <message>
      <source>The table was copied.</source>
      <translation>Tabellen kopierades.</translation>
    </message>
    <message>
      <source>The table {table} of the register {register} cannot be shown as a layer.</source>
      <translation>Tabellen {table} i registret {register} kan inte visas som lager.</translation>
    </message>
    <message>
      <source>The timetable has no rows. Leave it out to use the assumed hours.</source>
      <translation>Tidsschemat har inga rader. Utelämna det för att använda de antagna tiderna.</translation>
    </message>
    <message>
      <source>The timetable lacks the field {missing}. It needs the fields {wanted}.</source>
      <translation>Tidsschemat saknar fältet {missing}. Det behöver fälten {wanted}.</translation>
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
      <source>The ways to school could not be drawn. Restart QGIS and try again.</source>
      <translation>Skolvägarna kunde inte ritas. Starta om QGIS och försök igen.</translation>
    </message>
    <message>
      <source>The ways to school have not been looked for yet.</source>
      <translation>Skolvägarna har ännu inte sökts.</translation>
    </message>
    <message>
      <source>The week of the whole year holds here. Paint it to give the season its own.</source>
      <translation>Helårets vecka gäller här. Måla i den för att ge säsongen en egen.</translation>
    </message>
    <message>
      <source>The yard of a facility; distances go to it where there is one.</source>
      <translation>En verksamhets gård; avstånd mäts till den där den finns.</translation>
    </message>
    <message>
      <source>The year's description of the place. Never of persons.</source>
      <translation>Årets beskrivning av platsen. Aldrig av personer.</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>Då</translation>
    </message>
    <message>
      <source>There are no boundaries to compare {year} with.</source>
      <translation>Det finns inga avgränsningar att jämföra {year} med.</translation>
    </message>
    <message>
      <source>There are no radii from {first} to {last} in steps of {step}.</source>
      <translation>Det finns inga radier från {first} till {last} i steg om {step}.</translation>
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
      <source>There is already another definition with the version {version}. Give the new one a version of its own: mapping years refer to the old one.</source>
      <translation>Det finns redan en annan definition med versionen {version}. Ge den nya en egen version: kartläggningsår hänvisar till den gamla.</translation>
    </message>
    <message>
      <source>There is no coordinate reference system {code}. Write it like EPSG:3006.</source>
      <translation>Koordinatsystemet {code} finns inte. Skriv det som EPSG:3006.</translation>
    </message>
    <message>
      <source>There is no facility to measure to: no distance is known.</source>
      <translation>Det finns ingen verksamhet att mäta till: inget avstånd är känt.</translation>
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
      <source>There is no scene to count.</source>
      <translation>Det finns ingen scen att räkna.</translation>
    </message>
    <message>
      <source>There is no school to measure to: nothing can be said of the radius.</source>
      <translation>Det finns ingen skola att mäta till: inget kan sägas om radien.</translation>
    </message>
    <message>
      <source>There is no way from {source} to {target}. State which one the coordinates are in.</source>
      <translation>Det går inte att räkna om från {source} till {target}. Ange vilket koordinatsystem koordinaterna är i.</translation>
    </message>
    <message>
      <source>These radii instead (metres), as 100, 300</source>
      <translation>Dessa radier i stället (meter), som 100, 300</translation>
    </message>
    <message>
      <source>This file has no column {columns}.</source>
      <translation>Den här filen har ingen kolumn {columns}.</translation>
    </message>
    <message>
      <source>This text holds a personal identity number. Data about single persons must not be in the register: take the number away.</source>
      <translation>Texten innehåller ett personnummer. Uppgifter om enskilda personer får inte finnas i registret: ta bort numret.</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>I år</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>Tor</translation>
    </message>
    <message>
      <source>Thursday</source>
      <translation>torsdag</translation>
    </message>
    <message>
      <source>Tilt (°)</source>
      <translation>Lutning (°)</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tid</translation>
    </message>
    <message>
      <source>Times a year</source>
      <translation>Gånger per år</translation>
    </message>
    <message>
      <source>Times or running numbers in column {example}, which is not received: some look like personal identity numbers, but most have a wrong check digit</source>
      <translation>Tider eller löpnummer i kolumnen {example}, som inte tas emot: några ser ut som personnummer, men de flesta har fel kontrollsiffra</translation>
    </message>
    <message>
      <source>Timetable</source>
      <translation>Tidsschema</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Rubrik</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Till</translation>
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
      <source>To street</source>
      <translation>Till gata</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>I dag</translation>
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
      <source>Tue</source>
      <translation>Tis</translation>
    </message>
    <message>
      <source>Tuesday</source>
      <translation>tisdag</translation>
    </message>
    <message>
      <source>Tunnel</source>
      <translation>Tunnel</translation>
    </message>
    <message>
      <source>Turn the axes around: the file's X is north</source>
      <translation>Vänd på axlarna: filens X är norr</translation>
    </message>
    <message>
      <source>Two entries are the same scene by name, by another name that the register knows, by id, or by place where both lists have areas. Ids count only if no two entries of the same name have different ones.</source>
      <translation>Två poster är samma scen genom namn, genom ett annat namn som registret känner till, genom id, eller genom plats om båda listorna har ytor. Id räknas bara om inga två poster med samma namn har olika id.</translation>
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
      <source>Undoing the delivery</source>
      <translation>Ångrar leveransen</translation>
    </message>
    <message>
      <source>Undone, {year} is as it was before it: boundaries, statuses, scenes and their names.</source>
      <translation>Om leveransen ångras blir {year} som före den: avgränsningar, status, scener och deras namn.</translation>
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
      <source>Units at one place, as in one building, are one place. Empty: not counted.</source>
      <translation>Enheter på en plats, som i en byggnad, är en plats. Tomt: inte räknat.</translation>
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
      <source>Unlock</source>
      <translation>Lås upp</translation>
    </message>
    <message>
      <source>Unlock mapping year</source>
      <translation>Lås upp kartläggningsår</translation>
    </message>
    <message>
      <source>Unlock {year}</source>
      <translation>Lås upp {year}</translation>
    </message>
    <message>
      <source>Unlocking {year}</source>
      <translation>Låser upp {year}</translation>
    </message>
    <message>
      <source>Unlock…</source>
      <translation>Lås upp…</translation>
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
      <source>Ways</source>
      <translation>Vägar</translation>
    </message>
    <message>
      <source>Ways across</source>
      <translation>Vägar tvärs över</translation>
    </message>
    <message>
      <source>Ways round</source>
      <translation>Vägar runt</translation>
    </message>
    <message>
      <source>Ways round: the pieces of street that ways round each scene use. A way that is longer than three times the longest way is none.</source>
      <translation>Vägar runt: de gatubitar som vägar runt varje scen använder. En väg som är längre än tre gånger den längsta vägen är ingen.</translation>
    </message>
    <message>
      <source>Ways that cross a scene and have no way round</source>
      <translation>Vägar som korsar en scen och saknar väg runt</translation>
    </message>
    <message>
      <source>Ways that cross a scene, counted for each</source>
      <translation>Vägar som korsar en scen, räknade för var och en</translation>
    </message>
    <message>
      <source>Ways to school</source>
      <translation>Skolvägar</translation>
    </message>
    <message>
      <source>Ways to school now</source>
      <translation>Skolvägar nu</translation>
    </message>
    <message>
      <source>Ways to school past the scenes</source>
      <translation>Skolvägar förbi scenerna</translation>
    </message>
    <message>
      <source>Ways to school round the scenes</source>
      <translation>Skolvägar runt scenerna</translation>
    </message>
    <message>
      <source>Ways to school {year}</source>
      <translation>Skolvägar {year}</translation>
    </message>
    <message>
      <source>Ways to school: {ways}. Schools: {schools}. Scenes that ways cross: {crossed}.</source>
      <translation>Skolvägar: {ways}. Skolor: {schools}. Scener som korsas av skolvägar: {crossed}.</translation>
    </message>
    <message>
      <source>Ways without another</source>
      <translation>Vägar utan alternativ</translation>
    </message>
    <message>
      <source>Web pages (*.html)</source>
      <translation>Webbsidor (*.html)</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>Ons</translation>
    </message>
    <message>
      <source>Wednesday</source>
      <translation>onsdag</translation>
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
      <source>What a scene was called from a mapping year on. Written by the database when a scene is renamed.</source>
      <translation>Vad en scen hette från ett kartläggningsår. Skrivs av databasen när en scen byter namn.</translation>
    </message>
    <message>
      <source>What had no room on the scenes' own sheets.</source>
      <translation>Det som inte fick plats på scenernas egna blad.</translation>
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
      <source>What has been received into the register, and what came of it.</source>
      <translation>Det som har tagits emot i registret, och vad det blev av det.</translation>
    </message>
    <message>
      <source>What is {file}?</source>
      <translation>Vad är {file}?</translation>
    </message>
    <message>
      <source>What it holds</source>
      <translation>Vad den innehåller</translation>
    </message>
    <message>
      <source>What nobody walks on</source>
      <translation>Vad ingen går på</translation>
    </message>
    <message>
      <source>What nobody walks on cannot be read at "{part}". Write field=value,value; field=value unless field=value.</source>
      <translation>Det som ingen går på kan inte läsas vid "{part}". Skriv field=value,value; field=value unless field=value.</translation>
    </message>
    <message>
      <source>What somebody has decided otherwise than the rule stands, and is counted in the class or not as it was decided; the log says how many such decisions there are.</source>
      <translation>Det som någon har beslutat annorlunda än regeln står fast och räknas till klassen eller inte så som det beslutades; loggen säger hur många sådana beslut det finns.</translation>
    </message>
    <message>
      <source>What stops the delivery comes first. Rows are counted from 1.</source>
      <translation>Det som stoppar leveransen står först. Rader räknas från 1.</translation>
    </message>
    <message>
      <source>What the file is</source>
      <translation>Vad filen är</translation>
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
      <source>What the register had from the same source before is replaced</source>
      <translation>Det som registret hade från samma källa ersätts</translation>
    </message>
    <message>
      <source>What the source does not say stays unknown: no height is guessed, and no street is dark.</source>
      <translation>Det som källan inte anger förblir okänt: ingen höjd gissas och ingen gata är mörk.</translation>
    </message>
    <message>
      <source>What was accepted</source>
      <translation>Vad som godtogs</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Anmärkning</translation>
    </message>
    <message>
      <source>What was seen on a walk, where, who mends it, and when it was mended.</source>
      <translation>Vad som sågs på en vandring, var, vem som åtgärdar det och när det blev åtgärdat.</translation>
    </message>
    <message>
      <source>What {file} wrote has been changed since: {count} rows, the last {when} by {who}. Undo later deliveries first, or change the year by hand.</source>
      <translation>Det som {file} skrev har ändrats sedan dess: {count} rader, senast {when} av {who}. Ångra senare leveranser först, eller ändra året för hand.</translation>
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
      <source>When children are at school, on their way, or free: what a scene's week is set against.</source>
      <translation>När barn är i skolan, på väg eller lediga: det som en scens vecka jämförs med.</translation>
    </message>
    <message>
      <source>When the rule changes, what was measured on foot is forgotten in the years that are not signed. Write field=value,value with ; between, and after unless what lets a street be walked all the same.</source>
      <translation>När regeln ändras glöms det som mätts till fots i de år som inte är signerade. Skriv fält=värde,värde med ; emellan, och efter unless det som gör att gatan ändå går att gå på.</translation>
    </message>
    <message>
      <source>When {year} is signed it can be read and printed, but not changed. It can be unlocked again with a reason, which the register keeps.</source>
      <translation>När {year} är signerat kan det läsas och skrivas ut men inte ändras. Det kan låsas upp igen med ett skäl, som registret bevarar.</translation>
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
      <source>Where the delivery would land</source>
      <translation>Var leveransen skulle hamna</translation>
    </message>
    <message>
      <source>Whether a person decided what comes from what, or the match as it was proposed stands</source>
      <translation>Om en person har avgjort vad som kommer av vad, eller om matchningen gäller som den föreslogs</translation>
    </message>
    <message>
      <source>Whether the school rule puts the scene in the class; a star: somebody has decided otherwise; a dash: not classified yet</source>
      <translation>Om skolregeln för scenen till klassen; en stjärna: någon har beslutat annorlunda; ett streck: inte klassad än</translation>
    </message>
    <message>
      <source>Whether there is a plan for the scene, such as one for a safe preschool</source>
      <translation>Om det finns en plan för den öppna drogscenen, till exempel en handlingsplan för säker förskola</translation>
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
      <source>Who decided otherwise</source>
      <translation>Vem som beslutade annorlunda</translation>
    </message>
    <message>
      <source>Who is writing</source>
      <translation>Vem som skriver</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Varför</translation>
    </message>
    <message>
      <source>Why decided otherwise</source>
      <translation>Varför annorlunda</translation>
    </message>
    <message>
      <source>Why it is unlocked</source>
      <translation>Varför det låses upp</translation>
    </message>
    <message>
      <source>Why it was moved</source>
      <translation>Varför den flyttades</translation>
    </message>
    <message>
      <source>Why it was unlocked</source>
      <translation>Varför det låstes upp</translation>
    </message>
    <message>
      <source>With a corner drawn out to a needle; look whether it is a slip of the hand</source>
      <translation>Med ett hörn utdraget till en spets; kontrollera om det är ett felklick</translation>
    </message>
    <message>
      <source>With a sender, what was accepted is remembered: the sender's next file is read alike where nothing else is given, and the run says so. Fixes that are given stand instead of the remembered ones.</source>
      <translation>Med en avsändare blir det som godtogs ihågkommet: avsändarens nästa fil läses likadant där inget annat anges, och körningen säger det. Åtgärder som anges gäller i stället för de ihågkomna.</translation>
    </message>
    <message>
      <source>With an empty geometry, left out</source>
      <translation>Med tom geometri, tas inte med</translation>
    </message>
    <message>
      <source>With coordinates that are nowhere in the reference system, left out</source>
      <translation>Med koordinater som inte finns i koordinatsystemet, tas inte med</translation>
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
      <source>With holes</source>
      <translation>Med hål</translation>
    </message>
    <message>
      <source>With parts smaller than 50 m²</source>
      <translation>Med delar mindre än 50 m²</translation>
    </message>
    <message>
      <source>With several parts</source>
      <translation>Med flera delar</translation>
    </message>
    <message>
      <source>With several texts inside, which were put together as the name</source>
      <translation>Med flera texter inuti, som sattes samman till namnet</translation>
    </message>
    <message>
      <source>Withdraw the decision</source>
      <translation>Dra tillbaka beslutet</translation>
    </message>
    <message>
      <source>Withdrawing the decision</source>
      <translation>Drar tillbaka beslutet</translation>
    </message>
    <message>
      <source>Without a name; what is new is named after the code or row number</source>
      <translation>Utan namn; det som är nytt får sitt namn efter kod eller radnummer</translation>
    </message>
    <message>
      <source>Without a status; received as not assessed</source>
      <translation>Utan status; mottagna som ej bedömda</translation>
    </message>
    <message>
      <source>Without a status; received as open drug scenes</source>
      <translation>Utan status; mottagna som öppna drogscener</translation>
    </message>
    <message>
      <source>Without a status; received with that of the year before</source>
      <translation>Utan status; mottagna med statusen från året före</translation>
    </message>
    <message>
      <source>Without a way round, as those that begin in the scene: {count}.</source>
      <translation>Utan väg runt, som de som börjar i scenen: {count}.</translation>
    </message>
    <message>
      <source>Without an id, which the other rows have; known by the name</source>
      <translation>Saknar id, som de andra raderna har; känns igen på namnet</translation>
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
      <source>Without that, {ready} of {count} features could be received.</source>
      <translation>Utan det kunde {ready} av {count} objekt tas emot.</translation>
    </message>
    <message>
      <source>Workbooks (*.xlsx)</source>
      <translation>Kalkylblad (*.xlsx)</translation>
    </message>
    <message>
      <source>Worth measures for a safe way</source>
      <translation>Värda åtgärder för säker skolväg</translation>
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
      <source>Writing the rows</source>
      <translation>Skriver raderna</translation>
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
      <source>Year</source>
      <translation>År</translation>
    </message>
    <message>
      <source>Year before</source>
      <translation>Året före</translation>
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
      <source>Zoom to the school</source>
      <translation>Zooma till skolan</translation>
    </message>
    <message>
      <source>a little</source>
      <translation>lite</translation>
    </message>
    <message>
      <source>a new scene</source>
      <translation>en ny scen</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>godtagen</translation>
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
      <source>and {count} more</source>
      <translation>och {count} till</translation>
    </message>
    <message>
      <source>another name</source>
      <translation>annat namn</translation>
    </message>
    <message>
      <source>another scene</source>
      <translation>en annan scen</translation>
    </message>
    <message>
      <source>as proposed</source>
      <translation>som föreslaget</translation>
    </message>
    <message>
      <source>as the file says</source>
      <translation>enligt filen</translation>
    </message>
    <message>
      <source>as the year before; new ones open drug scenes</source>
      <translation>som året före; nya är öppna drogscener</translation>
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
      <source>breaks</source>
      <translation>raster</translation>
    </message>
    <message>
      <source>buildings</source>
      <translation>byggnader</translation>
    </message>
    <message>
      <source>by a person</source>
      <translation>av en person</translation>
    </message>
    <message>
      <source>cameras</source>
      <translation>kameror</translation>
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
      <translation>tyngdpunkt</translation>
    </message>
    <message>
      <source>certain</source>
      <translation>säkert</translation>
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
      <source>changes_{year}.xlsx</source>
      <translation>forandringar_{year}.xlsx</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>välj</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>valt</translation>
    </message>
    <message>
      <source>city district</source>
      <translation>stadsdelsområde</translation>
    </message>
    <message>
      <source>city districts</source>
      <translation>stadsdelar</translation>
    </message>
    <message>
      <source>classes_{year}.xlsx</source>
      <translation>klasser_{year}.xlsx</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>avslutad</translation>
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
      <source>compare,lists,status,difference,open drug scene</source>
      <translation>jämföra,listor,status,skillnad,öppen drogscen</translation>
    </message>
    <message>
      <source>comparison_{year}.xlsx</source>
      <translation>jamforelse_{year}.xlsx</translation>
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
      <source>dark</source>
      <translation>mörkt</translation>
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
      <source>delivered</source>
      <translation>levererat</translation>
    </message>
    <message>
      <source>different name</source>
      <translation>olika namn</translation>
    </message>
    <message>
      <source>different status</source>
      <translation>olika status</translation>
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
      <source>en</source>
      <translation>sv</translation>
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
      <source>field with the id</source>
      <translation>fält med id</translation>
    </message>
    <message>
      <source>field with the name</source>
      <translation>fält med namnet</translation>
    </message>
    <message>
      <source>field with the status</source>
      <translation>fält med status</translation>
    </message>
    <message>
      <source>findings_{file}.html</source>
      <translation>anmarkningar_{file}.html</translation>
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
      <source>from {year} {name}</source>
      <translation>från {year} {name}</translation>
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
      <source>has a plan</source>
      <translation>har en plan</translation>
    </message>
    <message>
      <source>id</source>
      <translation>id</translation>
    </message>
    <message>
      <source>id from {column}</source>
      <translation>id ur {column}</translation>
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
      <source>in the plane, uncorrected</source>
      <translation>i planet, okorrigerat</translation>
    </message>
    <message>
      <source>in two lists</source>
      <translation>i två listor</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>i bruk</translation>
    </message>
    <message>
      <source>in {area}</source>
      <translation>i {area}</translation>
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
      <source>it becomes far larger than it looks</source>
      <translation>den blir mycket större än den ser ut</translation>
    </message>
    <message>
      <source>it holds a name that leads out of the archive</source>
      <translation>den innehåller ett namn som leder ut ur arkivet</translation>
    </message>
    <message>
      <source>it holds too many files</source>
      <translation>den innehåller för många filer</translation>
    </message>
    <message>
      <source>joint briefing</source>
      <translation>gemensam utsättning</translation>
    </message>
    <message>
      <source>just over {distance}</source>
      <translation>drygt {distance}</translation>
    </message>
    <message>
      <source>just under {distance}</source>
      <translation>knappt {distance}</translation>
    </message>
    <message>
      <source>kind is {kinds}. walkable (open to walkers), tunnel, bridge and lit are yes, no or null, which is not known.</source>
      <translation>kind är {kinds}. walkable (öppen för gående), tunnel, bridge (bro) och lit (belyst) är yes, no eller null, som betyder inte känt.</translation>
    </message>
    <message>
      <source>label</source>
      <translation>etikett</translation>
    </message>
    <message>
      <source>lamps</source>
      <translation>belysningspunkter</translation>
    </message>
    <message>
      <source>land cover</source>
      <translation>marktäcke</translation>
    </message>
    <message>
      <source>leisure hours</source>
      <translation>fritid</translation>
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
      <source>local police areas</source>
      <translation>lokalpolisområden</translation>
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
      <source>many at one point</source>
      <translation>många på en punkt</translation>
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
      <source>missing, kept</source>
      <translation>saknas, behålls</translation>
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
      <source>moved by hand</source>
      <translation>flyttad för hand</translation>
    </message>
    <message>
      <source>moved by hand, stays</source>
      <translation>flyttad för hand, ligger kvar</translation>
    </message>
    <message>
      <source>moved {}</source>
      <translation>flyttade {}</translation>
    </message>
    <message>
      <source>much</source>
      <translation>mycket</translation>
    </message>
    <message>
      <source>municipalities</source>
      <translation>kommuner</translation>
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
      <source>name</source>
      <translation>namn</translation>
    </message>
    <message>
      <source>name from {column}</source>
      <translation>namn ur {column}</translation>
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
      <source>no building near</source>
      <translation>ingen byggnad nära</translation>
    </message>
    <message>
      <source>no plan</source>
      <translation>ingen plan</translation>
    </message>
    <message>
      <source>no position</source>
      <translation>ingen position</translation>
    </message>
    <message>
      <source>no way</source>
      <translation>ingen väg</translation>
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
      <source>not accepted</source>
      <translation>inte godtagen</translation>
    </message>
    <message>
      <source>not assessed</source>
      <translation>inte bedömd</translation>
    </message>
    <message>
      <source>not counted any more: {school}, was {before}</source>
      <translation>räknas inte längre: {school}, var {before}</translation>
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
      <source>not known</source>
      <translation>inte känt</translation>
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
      <source>nothing</source>
      <translation>inget</translation>
    </message>
    <message>
      <source>nothing was mended</source>
      <translation>inget rättades</translation>
    </message>
    <message>
      <source>now counted: {school}, {now}</source>
      <translation>räknas nu: {school}, {now}</translation>
    </message>
    <message>
      <source>now {now}, was {before}: {school}</source>
      <translation>nu {now}, var {before}: {school}</translation>
    </message>
    <message>
      <source>off the streets</source>
      <translation>långt från gata</translation>
    </message>
    <message>
      <source>on the ground</source>
      <translation>på marken</translation>
    </message>
    <message>
      <source>ongoing</source>
      <translation>pågående</translation>
    </message>
    <message>
      <source>only on the local list</source>
      <translation>bara på den lokala listan</translation>
    </message>
    <message>
      <source>only on the regional list</source>
      <translation>bara på den regionala listan</translation>
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
      <source>outside its municipality</source>
      <translation>utanför sin kommun</translation>
    </message>
    <message>
      <source>over 2 km</source>
      <translation>över 2 km</translation>
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
      <source>place</source>
      <translation>plats</translation>
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
      <source>possible</source>
      <translation>möjligt</translation>
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
      <source>preschool hours</source>
      <translation>förskoletid</translation>
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
      <source>radius, metres</source>
      <translation>radie, meter</translation>
    </message>
    <message>
      <source>railway</source>
      <translation>järnväg</translation>
    </message>
    <message>
      <source>reference system not known</source>
      <translation>okänt koordinatsystem</translation>
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
      <source>scene active</source>
      <translation>scenen aktiv</translation>
    </message>
    <message>
      <source>scenes with a school within the radius</source>
      <translation>scener med en skola inom radien</translation>
    </message>
    <message>
      <source>school</source>
      <translation>skola</translation>
    </message>
    <message>
      <source>school hours</source>
      <translation>skoltid</translation>
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
      <source>school,radius,sensitivity,uncertainty,open drug scene</source>
      <translation>skola,radie,känslighet,osäkerhet,öppen drogscen</translation>
    </message>
    <message>
      <source>schools and other places</source>
      <translation>skolor och andra verksamheter</translation>
    </message>
    <message>
      <source>security cameras</source>
      <translation>trygghetskameror</translation>
    </message>
    <message>
      <source>sensitivity.csv</source>
      <translation>kanslighet.csv</translation>
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
      <source>several scenes, merged</source>
      <translation>flera scener, hopslagna</translation>
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
      <source>some</source>
      <translation>en del</translation>
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
      <source>status from {column}</source>
      <translation>status ur {column}</translation>
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
      <source>streets and paths</source>
      <translation>gator och gångvägar</translation>
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
      <source>the same</source>
      <translation>lika</translation>
    </message>
    <message>
      <source>the year before</source>
      <translation>året före</translation>
    </message>
    <message>
      <source>time,week,school hours,darkness,twilight,sun,open drug scene</source>
      <translation>tid,vecka,skoltid,mörker,skymning,sol,öppen drogscen</translation>
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
      <source>uncertainty</source>
      <translation>osäkerhet</translation>
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
      <source>unit, not a person</source>
      <translation>enhet, inte en person</translation>
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
      <source>walk,network,route,school,pupil,safe way,open drug scene</source>
      <translation>gång,nät,väg,skola,elev,säker väg,öppen drogscen</translation>
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
      <source>way from school</source>
      <translation>väg från skolan</translation>
    </message>
    <message>
      <source>way to school</source>
      <translation>väg till skolan</translation>
    </message>
    <message>
      <source>way_h, dark_h and active_dark_h are hours of the ways to and from school: all, dark, and dark while something happens at the scene. Dark is after the end of civil twilight, the sun more than 6° under the horizon. They are summed over the months that are given, else over those of the season, of the date's year. dawn, sunrise, sunset and dusk are those of the date, in Swedish time, and empty where the sun does not get there. Without a date it is 21 December.</source>
      <translation>way_h, dark_h och active_dark_h är timmar på vägen till och från skolan: alla, mörka, och mörka medan något händer på platsen. Mörkt är efter den borgerliga skymningens slut, solen mer än 6° under horisonten. De summeras över de månader som anges, annars över säsongens, under datumets år. dawn, sunrise, sunset och dusk är datumets, i svensk tid, och tomma där solen inte når dit. Utan datum är det den 21 december.</translation>
    </message>
    <message>
      <source>week after Easter</source>
      <translation>veckan efter påsk</translation>
    </message>
    <message>
      <source>week before Easter</source>
      <translation>veckan före påsk</translation>
    </message>
    <message>
      <source>week {}</source>
      <translation>v. {}</translation>
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
      <source>without the column {column}</source>
      <translation>utan kolumnen {column}</translation>
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
      <source>{active} of {hours}</source>
      <translation>{active} av {hours}</translation>
    </message>
    <message>
      <source>{activity}, {day}</source>
      <translation>{activity}, {day}</translation>
    </message>
    <message>
      <source>{activity}: choose at least one weekday.</source>
      <translation>{activity}: välj minst en veckodag.</translation>
    </message>
    <message>
      <source>{activity}: index {index}. Something happens {active} of {hours} a week, which is {share} of all that happens at the scene.</source>
      <translation>{activity}: index {index}. Något händer {active} av {hours} i veckan, vilket är {share} av allt som händer på platsen.</translation>
    </message>
    <message>
      <source>{activity}: no hours in the timetable.</source>
      <translation>{activity}: inga timmar i tidsschemat.</translation>
    </message>
    <message>
      <source>{activity}: nothing happens in these {hours} a week.</source>
      <translation>{activity}: inget händer under dessa {hours} i veckan.</translation>
    </message>
    <message>
      <source>{activity}: {starts}–{ends} does not end after it starts. Change one of the times.</source>
      <translation>{activity}: {starts}–{ends} slutar inte efter att den börjar. Ändra ett av klockslagen.</translation>
    </message>
    <message>
      <source>{before} of {scenes} scenes had a school within {radius} when {year} was classified. With the schools of today it would be {now}.</source>
      <translation>{before} av {scenes} scener hade en skola inom {radius} när {year} klassades. Med dagens skolor skulle det vara {now}.</translation>
    </message>
    <message>
      <source>{count} ({places})</source>
      <translation>{count} ({places})</translation>
    </message>
    <message>
      <source>{count} at the point</source>
      <translation>{count} på punkten</translation>
    </message>
    <message>
      <source>{count} bytes</source>
      <translation>{count} byte</translation>
    </message>
    <message>
      <source>{count} distances are not measured on foot yet.</source>
      <translation>{count} avstånd är ännu inte mätta till fots.</translation>
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
      <source>{count} scenes of the mapping year {year} have no class. Classify them first, or choose to sign all the same.</source>
      <translation>{count} scener i kartläggningsåret {year} saknar klass. Klassa dem först, eller välj att signera ändå.</translation>
    </message>
    <message>
      <source>{count} schools at one place within {radius}: {schools}.</source>
      <translation>{count} skolor på en plats inom {radius}: {schools}.</translation>
    </message>
    <message>
      <source>{count} schools at {places} places within {radius}: {schools}.</source>
      <translation>{count} skolor på {places} platser inom {radius}: {schools}.</translation>
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
      <source>{count} schools within {radius}: {schools}.</source>
      <translation>{count} skolor inom {radius}: {schools}.</translation>
    </message>
    <message>
      <source>{count} times a year</source>
      <translation>{count} ggr/år</translation>
    </message>
    <message>
      <source>{count} weeks have been changed and are not saved.</source>
      <translation>{count} veckor är ändrade men inte sparade.</translation>
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
      <source>{crs} states no ellipsoid: metres on the ground are unknown in it.</source>
      <translation>{crs} anger ingen ellipsoid: meter på marken är okända i det.</translation>
    </message>
    <message>
      <source>{crs} where the file does not say</source>
      <translation>{crs} där filen inte säger något</translation>
    </message>
    <message>
      <source>{dark} of the year's {all} to and from school are dark, most in {month}: {most}.</source>
      <translation>{dark} av årets {all} till och från skolan är mörka, flest i {month}: {most}.</translation>
    </message>
    <message>
      <source>{day} {hours}: {level}</source>
      <translation>{day} {hours}: {level}</translation>
    </message>
    <message>
      <source>{doubted} of {checked} schools are in doubt.</source>
      <translation>{doubted} av {checked} skolor behöver kontrolleras.</translation>
    </message>
    <message>
      <source>{example} read as north and east by the numbers: surveyors call north X</source>
      <translation>{example} lästa som nord och öst efter talen: mätare kallar nord X</translation>
    </message>
    <message>
      <source>{file} cannot be read as a table.</source>
      <translation>{file} kan inte läsas som en tabell.</translation>
    </message>
    <message>
      <source>{file} could not be written. Choose another folder or close the file.</source>
      <translation>{file} kunde inte skrivas. Välj en annan mapp eller stäng filen.</translation>
    </message>
    <message>
      <source>{file} has a password. Unpack it first and choose the file in it.</source>
      <translation>{file} har ett lösenord. Packa upp den först och välj filen i den.</translation>
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
      <source>{file} holds no file with boundaries. A zip in a zip must be unpacked first.</source>
      <translation>{file} innehåller ingen fil med avgränsningar. En zip i en zip måste packas upp först.</translation>
    </message>
    <message>
      <source>{file} holds nothing of the kind: {kind}.</source>
      <translation>{file} innehåller inget av slaget {kind}.</translation>
    </message>
    <message>
      <source>{file} holds personal identity numbers in these columns. Remove them first.</source>
      <translation>{file} innehåller personnummer i de här kolumnerna. Ta bort dem först.</translation>
    </message>
    <message>
      <source>{file} is a DWG drawing, which QGIS cannot read as a layer. Ask for it saved as DXF.</source>
      <translation>{file} är en DWG-ritning, som QGIS inte kan läsa som lager. Be om den sparad som DXF.</translation>
    </message>
    <message>
      <source>{file} is a picture of a map. Ask for the file that the map was made from.</source>
      <translation>{file} är en bild av en karta. Be om filen som kartan gjordes av.</translation>
    </message>
    <message>
      <source>{file} is a project, which only points at data. Ask for the data.</source>
      <translation>{file} är ett projekt, som bara pekar på data. Be om datan.</translation>
    </message>
    <message>
      <source>{file} is an e-mail. Save the file that came with it, and choose that.</source>
      <translation>{file} är ett e-postmeddelande. Spara filen som följde med och välj den.</translation>
    </message>
    <message>
      <source>{file} is damaged and cannot be unpacked. Ask the sender for it again.</source>
      <translation>{file} är skadad och kan inte packas upp. Be avsändaren om den igen.</translation>
    </message>
    <message>
      <source>{file} is not a vector file that QGIS can read, or it is damaged. Ask the sender for it again, for example as a GeoPackage or a shapefile with all its parts.</source>
      <translation>{file} är ingen vektorfil som QGIS kan läsa, eller så är den skadad. Be avsändaren om den igen, till exempel som GeoPackage eller som shapefil med alla dess delar.</translation>
    </message>
    <message>
      <source>{file} is not complete JSON. Fetch it again.</source>
      <translation>{file} är inte fullständig JSON. Hämta den igen.</translation>
    </message>
    <message>
      <source>{file} is only a part of what belongs together: ask for its {parts} too.</source>
      <translation>{file} är bara en del av det som hör ihop: be om dess {parts} också.</translation>
    </message>
    <message>
      <source>{file} is too large for a text file with boundaries. Ask for a GeoPackage.</source>
      <translation>{file} är för stor för en textfil med avgränsningar. Be om en GeoPackage.</translation>
    </message>
    <message>
      <source>{file} must be unpacked first. Choose the file in it.</source>
      <translation>{file} måste packas upp först. Välj filen i den.</translation>
    </message>
    <message>
      <source>{file} only points at other tables or servers. Ask for the tables themselves.</source>
      <translation>{file} pekar bara på andra tabeller eller servrar. Be om själva tabellerna.</translation>
    </message>
    <message>
      <source>{file} was not opened, since it declares XML entities, with which a file can do harm. Ask the sender for it in another format.</source>
      <translation>{file} öppnades inte, eftersom den deklarerar XML-entiteter, med vilka en fil kan göra skada. Be avsändaren om den i ett annat format.</translation>
    </message>
    <message>
      <source>{file} was not opened, since it names an address to fetch its coordinate reference system from. Ask the sender for it in another format.</source>
      <translation>{file} öppnades inte, eftersom den anger en adress att hämta sitt koordinatsystem från. Be avsändaren om den i ett annat format.</translation>
    </message>
    <message>
      <source>{file} was not opened, since {reason}. Ask the sender for the files themselves.</source>
      <translation>{file} öppnades inte, eftersom {reason}. Be avsändaren om själva filerna.</translation>
    </message>
    <message>
      <source>{file} was saved.</source>
      <translation>{file} har sparats.</translation>
    </message>
    <message>
      <source>{file}: {facts}</source>
      <translation>{file}: {facts}</translation>
    </message>
    <message>
      <source>{finding} (proposed: {fixes})</source>
      <translation>{finding} (föreslås: {fixes})</translation>
    </message>
    <message>
      <source>{heading}: page {page}</source>
      <translation>{heading}: sida {page}</translation>
    </message>
    <message>
      <source>{in_class} of {scenes} at {radius}</source>
      <translation>{in_class} av {scenes} vid {radius}</translation>
    </message>
    <message>
      <source>{in_class} of {scenes} scenes have a school within {radius} of their centroid.</source>
      <translation>{in_class} av {scenes} scener har en skola inom {radius} från sin tyngdpunkt.</translation>
    </message>
    <message>
      <source>{in_class} of {scenes} scenes have a school within {radius}.</source>
      <translation>{in_class} av {scenes} scener har en skola inom {radius}.</translation>
    </message>
    <message>
      <source>{kind} were imported. {counts}.</source>
      <translation>{kind} har importerats. {counts}.</translation>
    </message>
    <message>
      <source>{kind}, other name</source>
      <translation>{kind}, annat namn</translation>
    </message>
    <message>
      <source>{layer} has no area. Choose the layer with the municipality's border.</source>
      <translation>{layer} har ingen yta. Välj lagret med kommunens gräns.</translation>
    </message>
    <message>
      <source>{layer}: further than {limit} m from every street, so no ways are known there: {count}</source>
      <translation>{layer}: längre än {limit} m från varje gata, så inga vägar är kända där: {count}</translation>
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
      <source>{layer}: no field with names was found. Choose one.</source>
      <translation>{layer}: inget fält med namn hittades. Välj ett.</translation>
    </message>
    <message>
      <source>{layer}: no field with the municipality's code was found. Choose one.</source>
      <translation>{layer}: inget fält med kommunens kod hittades. Välj ett.</translation>
    </message>
    <message>
      <source>{layer}: none has an area, so no way can cross any.</source>
      <translation>{layer}: ingen har någon yta, så ingen väg kan korsa någon.</translation>
    </message>
    <message>
      <source>{layer}: none is of the kind {kinds}.</source>
      <translation>{layer}: ingen är av slaget {kinds}.</translation>
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
      <source>{layer}: there is no field {field}. Choose the field that holds the kind.</source>
      <translation>{layer}: fältet {field} finns inte. Välj fältet som innehåller slaget.</translation>
    </message>
    <message>
      <source>{layer}: there is no line to walk on. Choose a layer of streets and paths, and check the rule of what nobody walks on.</source>
      <translation>{layer}: det finns ingen linje att gå på. Välj ett lager med gator och gångvägar och kontrollera regeln för vad ingen går på.</translation>
    </message>
    <message>
      <source>{layer}: {count} of other kinds, left out.</source>
      <translation>{layer}: {count} av andra slag, utelämnade.</translation>
    </message>
    <message>
      <source>{layer}: {count} that are no lines, left out.</source>
      <translation>{layer}: {count} som inte är linjer, utelämnade.</translation>
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
      <source>{layer}: {count} without an area, left out.</source>
      <translation>{layer}: {count} utan yta, utelämnade.</translation>
    </message>
    <message>
      <source>{layer}: {count} without geometry, left out.</source>
      <translation>{layer}: {count} utan geometri, utelämnade.</translation>
    </message>
    <message>
      <source>{level} (areas: {count})</source>
      <translation>{level} (områden: {count})</translation>
    </message>
    <message>
      <source>{month}: no school days</source>
      <translation>{month}: inga skoldagar</translation>
    </message>
    <message>
      <source>{month}: {dark} of {all} dark</source>
      <translation>{month}: {dark} av {all} mörka</translation>
    </message>
    <message>
      <source>{name} is back where its source has it. Classify again to measure from there.</source>
      <translation>{name} är tillbaka där källan har den. Klassa om för att mäta därifrån.</translation>
    </message>
    <message>
      <source>{name} is moved {distance}.</source>
      <translation>{name} flyttas {distance}.</translation>
    </message>
    <message>
      <source>{name} is placed where you clicked.</source>
      <translation>{name} placeras där du klickade.</translation>
    </message>
    <message>
      <source>{name} was moved. Classify again to measure from there.</source>
      <translation>{name} har flyttats. Klassa om för att mäta därifrån.</translation>
    </message>
    <message>
      <source>{name} was not moved by hand.</source>
      <translation>{name} har inte flyttats för hand.</translation>
    </message>
    <message>
      <source>{name} was not moved.</source>
      <translation>{name} flyttades inte.</translation>
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
      <source>{outcome}, decided</source>
      <translation>{outcome}, beslutat</translation>
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
      <source>{previous} of last year's area is kept; {current} of the delivered one lies there.</source>
      <translation>{previous} av förra årets yta finns kvar; {current} av den levererade ligger där.</translation>
    </message>
    <message>
      <source>{previous} → {year}: {balance}</source>
      <translation>{previous} → {year}: {balance}</translation>
    </message>
    <message>
      <source>{radius} from the boundary</source>
      <translation>{radius} från avgränsningen</translation>
    </message>
    <message>
      <source>{ratio} times as far as the crow flies.</source>
      <translation>{ratio} gånger så långt som fågelvägen.</translation>
    </message>
    <message>
      <source>{ready} of {count} features can be received as boundaries.</source>
      <translation>{ready} av {count} objekt kan tas emot som avgränsningar.</translation>
    </message>
    <message>
      <source>{ready} of {count} polygons can be received.</source>
      <translation>{ready} av {count} ytor kan tas emot.</translation>
    </message>
    <message>
      <source>{ready} of {count} polygons in {file} become the boundaries of {year}.</source>
      <translation>{ready} av {count} polygoner i {file} blir avgränsningarna för {year}.</translation>
    </message>
    <message>
      <source>{register} is not a Scenkartan register. Choose another file or create a new register.</source>
      <translation>{register} är inget Scenkartan-register. Välj en annan fil eller skapa ett nytt register.</translation>
    </message>
    <message>
      <source>{rows} of {features} can be imported. Source: {source}. Date: {date}.</source>
      <translation>{rows} av {features} kan importeras. Källa: {source}. Datum: {date}.</translation>
    </message>
    <message>
      <source>{scenes} scenes were classified for {year}; {in_class} are in the class.</source>
      <translation>{scenes} scener klassades för {year}; {in_class} hör till klassen.</translation>
    </message>
    <message>
      <source>{scene} was split into: {areas}.</source>
      <translation>{scene} delades i: {areas}.</translation>
    </message>
    <message>
      <source>{school}, inside the boundary</source>
      <translation>{school}, innanför avgränsningen</translation>
    </message>
    <message>
      <source>{share} of the delivery inside the area where it should be</source>
      <translation>{share} av leveransen i det område där den bör ligga</translation>
    </message>
    <message>
      <source>{share} sure</source>
      <translation>{share} säkert</translation>
    </message>
    <message>
      <source>{source} has it too, {distance} away: it is counted twice. Import one of the lists again and leave out what the register has from the other.</source>
      <translation>{source} har den också, {distance} bort: den räknas dubbelt. Importera en av listorna igen och utelämna det som registret har från den andra.</translation>
    </message>
    <message>
      <source>{walked} of {pairs} distances were measured on foot for {year}.</source>
      <translation>{walked} av {pairs} avstånd mättes till fots för {year}.</translation>
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
      <source>{written} of {features} polygons in the file became boundaries.</source>
      <translation>{written} av {features} polygoner i filen blev avgränsningar.</translation>
    </message>
    <message>
      <source>{year} ({status})</source>
      <translation>{year} ({status})</translation>
    </message>
    <message>
      <source>{year} cannot be changed. Choose another mapping year above.</source>
      <translation>{year} kan inte ändras. Välj ett annat kartläggningsår ovan.</translation>
    </message>
    <message>
      <source>{year} follows the definition with the version {version}.</source>
      <translation>{year} följer definitionen med version {version}.</translation>
    </message>
    <message>
      <source>{year} is a draft again. Sign it anew when it is right.</source>
      <translation>{year} är åter ett utkast. Signera på nytt när allt stämmer.</translation>
    </message>
    <message>
      <source>{year} is not classified, so there is nothing to compare with.</source>
      <translation>{year} är inte klassat, så det finns inget att jämföra med.</translation>
    </message>
    <message>
      <source>{year} is signed: it can be read and printed, not changed.</source>
      <translation>{year} är signerat: det kan läsas och skrivas ut, men inte ändras.</translation>
    </message>
    <message>
      <source>{year} was signed {day} for the district by {district} and for the police by {police}. Unlocked, it is a draft again and must be signed anew. The reason stays in its history.</source>
      <translation>{year} signerades {day}, för stadsdelen av {district} och för polisen av {police}. Upplåst är det åter ett utkast och måste signeras på nytt. Skälet står kvar i historiken.</translation>
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
    <message>
      <source>{} is not entered in the register and cannot be taken away. Delete it and print again.</source>
      <translation>{} är inte införd i registret och går inte att ta bort. Ta bort den och skriv ut igen.</translation>
    </message>
    <message>
      <source>± m²</source>
      <translation>± m²</translation>
    </message>
    <message>
      <source>“{code}” is no activity. Activities are {wanted}.</source>
      <translation>”{code}” är ingen aktivitet. Aktiviteterna är {wanted}.</translation>
    </message>
    <message>
      <source>“{text}” are no months. Write numbers from 1 to 12 with commas between.</source>
      <translation>”{text}” är inga månader. Skriv tal från 1 till 12 med komma emellan.</translation>
    </message>
    <message>
      <source>“{text}” are no weekdays. Write {wanted}, with commas between.</source>
      <translation>”{text}” är inga veckodagar. Skriv {wanted}, med komma emellan.</translation>
    </message>
    <message>
      <source>“{text}” cannot be read as days. Write day/month–day/month, for example 9/1–11/6, a week as “{week}”, or “{easter}”.</source>
      <translation>”{text}” går inte att läsa som dagar. Skriv dag/månad–dag/månad, till exempel 9/1–11/6, en vecka som ”{week}”, eller ”{easter}”.</translation>
    </message>
    <message>
      <source>“{text}” has characters that no font here can print: {characters}. Nothing was printed. Change the text and print again.</source>
      <translation>”{text}” har tecken som inget teckensnitt här kan skriva ut: {characters}. Inget skrevs ut. Ändra texten och skriv ut igen.</translation>
    </message>
    <message>
      <source>“{text}” is no date. Write YYYY-MM-DD, for example 2026-11-20.</source>
      <translation>”{text}” är inget datum. Skriv ÅÅÅÅ-MM-DD, till exempel 2026-11-20.</translation>
    </message>
    <message>
      <source>“{text}” is no time of day. Write HH:MM, for example 08:15.</source>
      <translation>”{text}” är inget klockslag. Skriv TT:MM, till exempel 08:15.</translation>
    </message>
    <message>
      <source>“{text}” is too long for its place on the sheets. Shorten it and print again.</source>
      <translation>”{text}” är för lång för sin plats på kartbladen. Förkorta den och skriv ut igen.</translation>
    </message>
    <message>
      <source>“{word}” is not a radius in metres. Write them as 100, 300, 500.</source>
      <translation>”{word}” är ingen radie i meter. Skriv dem som 100, 300, 500.</translation>
    </message>
  </context>
  <context>
    <name>SchoolCheckDialog</name>
    <message>
      <source>&amp;Doubt schools outside their municipality by more than:</source>
      <translation>&amp;Ifrågasätt skolor som ligger utanför sin kommun med mer än:</translation>
    </message>
    <message>
      <source>&amp;Move on the map…</source>
      <translation>&amp;Flytta på kartan…</translation>
    </message>
    <message>
      <source>&amp;Put back</source>
      <translation>&amp;Återställ</translation>
    </message>
    <message>
      <source>&amp;Show:</source>
      <translation>&amp;Visa:</translation>
    </message>
    <message>
      <source>&amp;Zoom</source>
      <translation>&amp;Zooma</translation>
    </message>
    <message>
      <source>Check &amp;again</source>
      <translation>Kontrollera &amp;igen</translation>
    </message>
    <message>
      <source>Check the schools</source>
      <translation>Kontrollera skolorna</translation>
    </message>
    <message>
      <source>Click the right place on the map</source>
      <translation>Klicka på rätt plats på kartan</translation>
    </message>
    <message>
      <source>Freely available borders are generalised: shores and islands may lie outside them. It counts when the schools are checked again.</source>
      <translation>Fritt tillgängliga gränser är förenklade: stränder och öar kan hamna utanför dem. Gäller när skolorna kontrolleras igen.</translation>
    </message>
    <message>
      <source>Look at the school on the map</source>
      <translation>Visa skolan på kartan</translation>
    </message>
    <message>
      <source>Put a school that was moved by hand back where its source has it</source>
      <translation>Sätt tillbaka en skola som flyttats för hand dit där källan har den</translation>
    </message>
    <message>
      <source>Schools in doubt</source>
      <translation>Skolor att kontrollera</translation>
    </message>
    <message>
      <source>Which doubts are shown</source>
      <translation>Vilka tvivel som visas</translation>
    </message>
  </context>
  <context>
    <name>SchoolsTab</name>
    <message>
      <source>&amp;Decide otherwise…</source>
      <translation>&amp;Besluta annat…</translation>
    </message>
    <message>
      <source>&amp;Plan…</source>
      <translation>&amp;Plan…</translation>
    </message>
    <message>
      <source>&amp;Recount…</source>
      <translation>&amp;Räkna om…</translation>
    </message>
    <message>
      <source>Compare the year's answer with what today's schools would give; nothing is changed</source>
      <translation>Jämför årets svar med vad dagens skolor skulle ge; ingenting ändras</translation>
    </message>
    <message>
      <source>In&amp;side the boundary:</source>
      <translation>&amp;Inom avgränsningen:</translation>
    </message>
    <message>
      <source>Note whether the chosen facility has a plan for the scene</source>
      <translation>Anteckna om den valda verksamheten har en plan för den öppna drogscenen</translation>
    </message>
    <message>
      <source>Preschools, playgrounds and other facilities inside the boundary</source>
      <translation>Förskolor, lekplatser och andra verksamheter inom avgränsningen</translation>
    </message>
    <message>
      <source>Put the scene in the class, or take it out, whatever the rule says; the reason is kept and shown</source>
      <translation>Lägg till den öppna drogscenen i klassen, eller ta bort den, vad regeln än säger; skälet sparas och visas</translation>
    </message>
    <message>
      <source>Schools near the chosen scene</source>
      <translation>Skolor nära den valda scenen</translation>
    </message>
  </context>
  <context>
    <name>SensitivityTab</name>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Spara…</translation>
    </message>
    <message>
      <source>Cop&amp;y</source>
      <translation>K&amp;opiera</translation>
    </message>
    <message>
      <source>Copy the table, to be pasted into a spreadsheet or a letter</source>
      <translation>Kopiera tabellen, att klistra in i ett kalkylblad eller ett brev</translation>
    </message>
    <message>
      <source>Save the table for a spreadsheet, the chart as a picture, or both as a page</source>
      <translation>Spara tabellen för ett kalkylprogram, diagrammet som bild eller båda som en sida</translation>
    </message>
    <message>
      <source>Scenes in the class for each radius</source>
      <translation>Öppna drogscener i klassen för varje radie</translation>
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
    <name>SignYearDialog</name>
    <message>
      <source>&amp;Date:</source>
      <translation>&amp;Datum:</translation>
    </message>
    <message>
      <source>&amp;District, role:</source>
      <translation>&amp;Stadsdel, roll:</translation>
    </message>
    <message>
      <source>&amp;Police, role:</source>
      <translation>&amp;Polis, roll:</translation>
    </message>
    <message>
      <source>Date of signing</source>
      <translation>Datum för signering</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>Definition</translation>
    </message>
    <message>
      <source>District, &amp;unit:</source>
      <translation>Stadsdel, &amp;enhet:</translation>
    </message>
    <message>
      <source>District, role</source>
      <translation>Stadsdel, roll</translation>
    </message>
    <message>
      <source>District, unit</source>
      <translation>Stadsdel, enhet</translation>
    </message>
    <message>
      <source>Police, role</source>
      <translation>Polis, roll</translation>
    </message>
    <message>
      <source>Police, u&amp;nit:</source>
      <translation>Polis, e&amp;nhet:</translation>
    </message>
    <message>
      <source>Police, unit</source>
      <translation>Polis, enhet</translation>
    </message>
    <message>
      <source>Sign the mapping year</source>
      <translation>Signera kartläggningsåret</translation>
    </message>
    <message>
      <source>for example municipal police officer</source>
      <translation>till exempel kommunpolis</translation>
    </message>
    <message>
      <source>for example safety coordinator</source>
      <translation>till exempel säkerhetssamordnare</translation>
    </message>
  </context>
  <context>
    <name>SurroundingsPanel</name>
    <message>
      <source>&amp;Classify</source>
      <translation>&amp;Klassa</translation>
    </message>
    <message>
      <source>&amp;Reference data</source>
      <translation>&amp;Referensdata</translation>
    </message>
    <message>
      <source>&amp;Zoom to</source>
      <translation>&amp;Zooma till</translation>
    </message>
    <message>
      <source>Save ta&amp;ble…</source>
      <translation>Spara ta&amp;bell…</translation>
    </message>
    <message>
      <source>Save the scenes with class, schools, reason and who decided as a table for Excel</source>
      <translation>Spara scenerna med klass, skolor, skäl och vem som beslutat som en tabell för Excel</translation>
    </message>
    <message>
      <source>Scenes and their nearest schools</source>
      <translation>Scenerna och deras närmaste skolor</translation>
    </message>
    <message>
      <source>What surrounds the chosen scene</source>
      <translation>Vad som omger den valda scenen</translation>
    </message>
  </context>
  <context>
    <name>TimeTab</name>
    <message>
      <source>How the week meets the hours of each activity</source>
      <translation>Hur veckan sammanfaller med tiderna för varje aktivitet</translation>
    </message>
    <message>
      <source>Paint again what was undone</source>
      <translation>Måla igen det som ångrades</translation>
    </message>
    <message>
      <source>Pale: dark hours. Solid: something happens at the scene.</source>
      <translation>Blekt: mörka timmar. Fyllt: något händer på platsen.</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Gör om</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Spara</translation>
    </message>
    <message>
      <source>Save all weeks that have been changed</source>
      <translation>Spara alla veckor som har ändrats</translation>
    </message>
    <message>
      <source>School hours, breaks, ways, terms: the hours that the week is laid over</source>
      <translation>Skoltid, raster, vägar, terminer: de tider som veckan jämförs med</translation>
    </message>
    <message>
      <source>Seas&amp;on</source>
      <translation>Säs&amp;ong</translation>
    </message>
    <message>
      <source>The hours are assumed.</source>
      <translation>Tiderna är antagna.</translation>
    </message>
    <message>
      <source>The part of the year that the week holds for. Summer is April to September.</source>
      <translation>Den del av året som veckan gäller för. Sommar är april till september.</translation>
    </message>
    <message>
      <source>Timetable…</source>
      <translation>Tidsschema…</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Ångra</translation>
    </message>
    <message>
      <source>Undo what was painted last</source>
      <translation>Ångra det som målades sist</translation>
    </message>
  </context>
  <context>
    <name>TimetableDialog</name>
    <message>
      <source>&amp;Breaks</source>
      <translation>&amp;Lov</translation>
    </message>
    <message>
      <source>&amp;Hours, local time</source>
      <translation>&amp;Tider, lokal tid</translation>
    </message>
    <message>
      <source>9/1–11/6, 18/8–18/12</source>
      <translation>9/1–11/6, 18/8–18/12</translation>
    </message>
    <message>
      <source>Add a row for an activity</source>
      <translation>Lägg till en rad för en aktivitet</translation>
    </message>
    <message>
      <source>Add hours</source>
      <translation>Lägg till tider</translation>
    </message>
    <message>
      <source>Assumed hours</source>
      <translation>Antagna tider</translation>
    </message>
    <message>
      <source>Double-click or press F2 to change a time; the space bar sets a weekday.</source>
      <translation>Dubbelklicka eller tryck F2 för att ändra en tid; mellanslag anger en veckodag.</translation>
    </message>
    <message>
      <source>Go back to the hours that are assumed from the start</source>
      <translation>Gå tillbaka till de tider som antas från början</translation>
    </message>
    <message>
      <source>Hours, a row each</source>
      <translation>Tider, en rad var</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Ta bort</translation>
    </message>
    <message>
      <source>Remove the chosen row</source>
      <translation>Ta bort den valda raden</translation>
    </message>
    <message>
      <source>School &amp;terms</source>
      <translation>Skol&amp;terminer</translation>
    </message>
    <message>
      <source>School holidays and other days off every year, with commas between: a week (week 9), the week before Easter or the week after Easter, or dates (15/5, 26/10–30/10). Public holidays are always off and need not be written.</source>
      <translation>Lov och andra lediga dagar varje år, med komma emellan: en vecka (v. 9), veckan före påsk eller veckan efter påsk, eller datum (15/5, 26/10–30/10). Helgdagar är alltid lediga och behöver inte skrivas.</translation>
    </message>
    <message>
      <source>The days between which there is school, day/month, every year: 9/1–11/6, 18/8–18/12</source>
      <translation>Dagarna mellan vilka det är skola, dag/månad, varje år: 9/1–11/6, 18/8–18/12</translation>
    </message>
    <message>
      <source>The hours that a scene's week is laid over. An activity may have several rows; minutes that two of them share count once.</source>
      <translation>De tider som en scens vecka jämförs med. En aktivitet kan ha flera rader; minuter som två av dem har gemensamt räknas en gång.</translation>
    </message>
    <message>
      <source>These hours are assumed: common ones in Swedish schools. Set them right and save, and they are the municipality's own.</source>
      <translation>Tiderna är antagna: vanliga i svenska skolor. Rätta dem och spara, så är de kommunens egna.</translation>
    </message>
    <message>
      <source>Timetable</source>
      <translation>Tidsschema</translation>
    </message>
    <message>
      <source>week 9, week after Easter, week 44, 15/5</source>
      <translation>v. 9, veckan efter påsk, v. 44, 15/5</translation>
    </message>
  </context>
  <context>
    <name>UnlockYearDialog</name>
    <message>
      <source>&amp;Reason:</source>
      <translation>&amp;Skäl:</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Skäl</translation>
    </message>
    <message>
      <source>Unlock the mapping year</source>
      <translation>Lås upp kartläggningsåret</translation>
    </message>
  </context>
  <context>
    <name>WalkRuleDialog</name>
    <message>
      <source>&amp;Leave out streets where:</source>
      <translation>&amp;Utelämna gator där:</translation>
    </message>
    <message>
      <source>&amp;Usual rule</source>
      <translation>&amp;Vanlig regel</translation>
    </message>
    <message>
      <source>Leave out motorways and what is closed to walkers, and nothing else</source>
      <translation>Utelämna motorvägar och det som är stängt för gående, och inget annat</translation>
    </message>
    <message>
      <source>Streets that nobody walks on</source>
      <translation>Gator som ingen går på</translation>
    </message>
  </context>
</TS>
