<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BagLabel</name>
    <message>
        <source>COPY %1</source>
        <comment>a label printed again</comment>
        <translation>KOPIE %1</translation>
    </message>
    <message>
        <source>Bag %1 of %2</source>
        <translation>Tüte %1 von %2</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>! late %1</source>
        <comment>late 6 min</comment>
        <translation>! %1 zu spät</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>minutes gone of minutes promised</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>begin cooking an order</comment>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Mark ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>Losschicken</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Kassieren</translation>
    </message>
    <message>
        <source>Pays at the door</source>
        <translation>Zahlt an der Tür</translation>
    </message>
    <message>
        <source>Pays at table</source>
        <translation>Zahlt am Tisch</translation>
    </message>
    <message>
        <source>Pays on pick-up</source>
        <translation>Zahlt bei Abholung</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>+ %1 fee</source>
        <comment>delivery fee</comment>
        <translation>+ %1 Gebühr</translation>
    </message>
    <message>
        <source>Waiting for the pay link</source>
        <translation>Wartet auf den Zahllink</translation>
    </message>
    <message>
        <source>Waiting for mobile money</source>
        <translation>Wartet auf mobiles Geld</translation>
    </message>
</context>
<context>
    <name>ChargeWords</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>die Seite</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>der Anbieter</translation>
    </message>
    <message>
        <source>Making the page …</source>
        <translation>Seite wird erstellt …</translation>
    </message>
    <message>
        <source>Sending the prompt …</source>
        <translation>Anfrage wird gesendet …</translation>
    </message>
    <message>
        <source>%1, on its way to %2</source>
        <comment>time, provider</comment>
        <translation>%1, %2 bekommt sie gerade</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>Gesendet, noch keine Antwort</translation>
    </message>
    <message>
        <source>%1, %2 has not answered; asked again by itself</source>
        <comment>time, provider</comment>
        <translation>%1, %2 hat nicht geantwortet; wird von selbst erneut gefragt</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Page is ready</source>
        <translation>Seite ist bereit</translation>
    </message>
    <message>
        <source>Prompt sent</source>
        <translation>Anfrage gesendet</translation>
    </message>
    <message>
        <source>%1, %2 said no</source>
        <comment>time, provider</comment>
        <translation>%1, %2 hat abgelehnt</translation>
    </message>
    <message>
        <source>%1, %2 has it</source>
        <comment>time, provider</comment>
        <translation>%1, %2 hat sie</translation>
    </message>
    <message>
        <source>left</source>
        <comment>time that is left</comment>
        <translation>übrig</translation>
    </message>
    <message>
        <source>Guest approves</source>
        <translation>Gast gibt frei</translation>
    </message>
    <message>
        <source>Guest is approving …</source>
        <translation>Gast gibt gerade frei …</translation>
    </message>
    <message>
        <source>Asks for %1. Say: “enter your %2 PIN”.</source>
        <comment>amount, wallet</comment>
        <translation>Es geht um %1. Sagen Sie: „Bitte Ihre PIN von %2 eingeben“.</translation>
    </message>
    <message>
        <source>Checking the code …</source>
        <translation>Code wird geprüft …</translation>
    </message>
    <message>
        <source>Guest reads out a code</source>
        <translation>Gast liest einen Code vor</translation>
    </message>
    <message>
        <source>The guest makes a voucher on the phone and reads it to you.</source>
        <translation>Der Gast erstellt am Handy einen Gutscheincode und liest ihn Ihnen vor.</translation>
    </message>
    <message>
        <source>Guest pays on the page …</source>
        <translation>Gast zahlt auf der Seite …</translation>
    </message>
    <message>
        <source>Asks for %1, by card or mobile money.</source>
        <translation>Es geht um %1, mit Karte oder mobilem Geld.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the guest was charged. It is asked again by itself.</source>
        <translation>Noch ist unbekannt, ob beim Gast abgebucht wurde. Es wird von selbst erneut gefragt.</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>Noch nicht freigegeben</translation>
    </message>
    <message>
        <source>It is still asked for: the guest may approve it even now.</source>
        <translation>Die Anfrage läuft noch: Der Gast kann auch jetzt freigeben.</translation>
    </message>
    <message>
        <source>waited</source>
        <comment>time that went by</comment>
        <translation>gewartet</translation>
    </message>
    <message>
        <source>No longer waited for</source>
        <translation>Wird nicht mehr erwartet</translation>
    </message>
    <message>
        <source>If it is paid after all, a manager hears of it.</source>
        <translation>Wird doch noch gezahlt, erfährt es die Leitung.</translation>
    </message>
    <message>
        <source>Guest approved</source>
        <translation>Gast hat freigegeben</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>the last step of a payment</comment>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>goes on by itself</source>
        <translation>geht von selbst weiter</translation>
    </message>
    <message>
        <source>No prompt on the phone?</source>
        <translation>Keine Anfrage am Handy?</translation>
    </message>
    <message>
        <source>The guest dials *170#, then My Wallet, My Approvals.</source>
        <translation>Der Gast wählt *170#, dann My Wallet, My Approvals.</translation>
    </message>
    <message>
        <source>Send it again after 20 seconds, or take another way.</source>
        <translation>Nach 20 Sekunden neu senden oder anders zahlen lassen.</translation>
    </message>
    <message>
        <source>That code is not right.</source>
        <translation>Dieser Code stimmt nicht.</translation>
    </message>
    <message>
        <source>Nothing was charged. Have the guest read it again and type it once more.</source>
        <translation>Es wurde nichts abgebucht. Den Gast noch einmal vorlesen lassen und neu eingeben.</translation>
    </message>
    <message>
        <source>No code on the phone?</source>
        <translation>Kein Code am Handy?</translation>
    </message>
    <message>
        <source>The guest dials *110# and makes a payment voucher.</source>
        <translation>Der Gast wählt *110# und erstellt einen Gutscheincode zum Zahlen.</translation>
    </message>
    <message>
        <source>The guest&apos;s own phone opens the page.</source>
        <translation>Das Handy des Gastes öffnet die Seite.</translation>
    </message>
    <message>
        <source>Let them scan the code, or send them the link.</source>
        <translation>Den Code scannen lassen oder den Link senden.</translation>
    </message>
    <message>
        <source>Do not ask twice.</source>
        <translation>Nicht zweimal anfragen.</translation>
    </message>
    <message>
        <source>The guest may have been charged. Wait, or check now; cash instead is announced as money to give back if this one comes in after all.</source>
        <translation>Vielleicht wurde beim Gast schon abgebucht. Warten oder jetzt prüfen; zahlt der Gast bar und kommt diese Zahlung doch noch, wird sie als Rückzahlung gemeldet.</translation>
    </message>
    <message>
        <source>Not approved yet.</source>
        <translation>Noch nicht freigegeben.</translation>
    </message>
    <message>
        <source>Ask the guest to look at the phone. Then send it again, take another wallet, or take cash.</source>
        <translation>Den Gast aufs Handy schauen lassen. Dann neu senden, eine andere Wallet oder bar nehmen.</translation>
    </message>
    <message>
        <source>Money came, but not this amount.</source>
        <translation>Geld kam, aber nicht dieser Betrag.</translation>
    </message>
    <message>
        <source>Do not ask again before a manager has looked at the alert.</source>
        <translation>Erst neu anfragen, wenn die Leitung die Meldung angesehen hat.</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>Ask again, take another wallet, or take cash.</source>
        <translation>Neu anfragen, eine andere Wallet oder bar nehmen.</translation>
    </message>
    <message>
        <source>The guest or the network said no</source>
        <translation>Gast oder Netz hat abgelehnt</translation>
    </message>
    <message>
        <source>The request was declined on the phone.</source>
        <translation>Die Anfrage wurde am Handy abgelehnt.</translation>
    </message>
    <message>
        <source>Not enough money in the wallet</source>
        <translation>Zu wenig Geld in der Wallet</translation>
    </message>
    <message>
        <source>The guest can top up, or pay in another way.</source>
        <translation>Der Gast kann aufladen oder anders zahlen.</translation>
    </message>
    <message>
        <source>The wallet&apos;s limit is reached</source>
        <translation>Das Limit der Wallet ist erreicht</translation>
    </message>
    <message>
        <source>The network allows no more today. Another wallet or cash works.</source>
        <translation>Das Netz erlaubt heute nichts mehr. Eine andere Wallet oder bar geht.</translation>
    </message>
    <message>
        <source>Not approved in time</source>
        <translation>Nicht rechtzeitig freigegeben</translation>
    </message>
    <message>
        <source>The request ran out on the guest&apos;s phone.</source>
        <translation>Die Anfrage ist am Handy des Gastes abgelaufen.</translation>
    </message>
    <message>
        <source>No such wallet at this network</source>
        <translation>Dieses Netz kennt die Wallet nicht</translation>
    </message>
    <message>
        <source>Check number and network: numbers can be taken along to another network.</source>
        <translation>Nummer und Netz prüfen: Nummern lassen sich in ein anderes Netz mitnehmen.</translation>
    </message>
    <message>
        <source>The code was not right</source>
        <translation>Der Code stimmte nicht</translation>
    </message>
    <message>
        <source>The guest makes a new one for another try.</source>
        <translation>Der Gast erstellt für den nächsten Versuch einen neuen.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>The network asks to wait a little. Another wallet or cash works now.</source>
        <translation>Das Netz bittet, kurz zu warten. Eine andere Wallet oder bar geht jetzt.</translation>
    </message>
    <message>
        <source>The provider does not accept our account</source>
        <translation>Der Anbieter nimmt unser Konto nicht an</translation>
    </message>
    <message>
        <source>Look under Settings, Payments. Cash works meanwhile.</source>
        <translation>Unter Einstellungen, Zahlungen nachsehen. Bar geht solange.</translation>
    </message>
    <message>
        <source>The provider has a fault</source>
        <translation>Störung beim Anbieter</translation>
    </message>
    <message>
        <source>It is not the guest&apos;s fault. Try again, or take cash.</source>
        <translation>Es liegt nicht am Gast. Noch einmal versuchen oder bar nehmen.</translation>
    </message>
    <message>
        <source>The amount does not fit</source>
        <translation>Der Betrag stimmt nicht</translation>
    </message>
    <message>
        <source>Another amount came than was asked for. A manager finds it under Alerts.</source>
        <translation>Es kam ein anderer Betrag als angefragt. Die Leitung findet ihn unter Meldungen.</translation>
    </message>
    <message>
        <source>The payment was refused</source>
        <translation>Die Zahlung wurde abgelehnt</translation>
    </message>
    <message>
        <source>The provider gave no reason.</source>
        <translation>Der Anbieter nannte keinen Grund.</translation>
    </message>
    <message>
        <source>on its way back to the guest, the way it came</source>
        <translation>auf demselben Weg zurück zum Gast unterwegs</translation>
    </message>
    <message>
        <source>the guest is asked for it</source>
        <translation>beim Gast angefragt</translation>
    </message>
    <message>
        <source>not known yet whether it went back; asked again by itself</source>
        <translation>noch unbekannt, ob es zurückging; wird von selbst erneut gefragt</translation>
    </message>
    <message>
        <source>not known yet; asked again by itself</source>
        <translation>noch unbekannt; wird von selbst erneut gefragt</translation>
    </message>
    <message>
        <source>went back the way it came</source>
        <translation>ging auf demselben Weg zurück</translation>
    </message>
    <message>
        <source>could not be given back: see Alerts</source>
        <translation>Rückzahlung ging nicht: siehe Meldungen</translation>
    </message>
    <message>
        <source>no longer waited for</source>
        <translation>wird nicht mehr erwartet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>Draft</source>
        <comment>an invoice without a number yet</comment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>an invoice that is not paid yet</comment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>an invoice</comment>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>an invoice, by its credit notes</comment>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>To be reported</source>
        <comment>to the tax authority, by itself</comment>
        <translation>Wird noch gemeldet</translation>
    </message>
    <message>
        <source>Not cleared yet</source>
        <comment>by the tax authority: it could not be reached</comment>
        <translation>Noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Cleared</source>
        <comment>by the tax authority</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>by the tax authority</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>No buyer named</source>
        <translation>Ohne Käufer</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale writes dates</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Somebody else changed this order first.</source>
        <translation>Jemand anders war bei dieser Bestellung schneller.</translation>
    </message>
    <message>
        <source>What you see now is its present state; try again.</source>
        <translation>Sie sehen jetzt den neuen Stand; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 changed this order first: it is %2 now.</source>
        <translation>%1 war bei dieser Bestellung schneller: Sie ist jetzt %2.</translation>
    </message>
    <message>
        <source>The order cannot take this step.</source>
        <translation>Dieser Schritt geht bei dieser Bestellung nicht.</translation>
    </message>
    <message>
        <source>The order cannot take this step: it is %1 now.</source>
        <translation>Dieser Schritt geht nicht: Die Bestellung ist jetzt %1.</translation>
    </message>
    <message>
        <source>Something in this is not right yet.</source>
        <translation>Hier stimmt noch etwas nicht.</translation>
    </message>
    <message>
        <source>Too many tries.</source>
        <translation>Zu viele Versuche.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Warten Sie kurz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>This could not be read.</source>
        <translation>Das ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Bitte prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Enter your PIN first.</source>
        <translation>Geben Sie zuerst Ihre PIN ein.</translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation>Diese PIN stimmt nicht.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Ihre Rolle darf das nicht.</translation>
    </message>
    <message>
        <source>Ask a manager to sign in.</source>
        <translation>Bitten Sie die Leitung, sich anzumelden.</translation>
    </message>
    <message>
        <source>A price has changed.</source>
        <translation>Ein Preis hat sich geändert.</translation>
    </message>
    <message>
        <source>Look at the new total and confirm it.</source>
        <translation>Sehen Sie die neue Summe an und bestätigen Sie.</translation>
    </message>
    <message>
        <source>Something in this order has just sold out.</source>
        <translation>Etwas aus dieser Bestellung ist gerade ausverkauft.</translation>
    </message>
    <message>
        <source>Take it off or choose another.</source>
        <translation>Nehmen Sie es heraus oder wählen Sie anderes.</translation>
    </message>
    <message>
        <source>No orders are taken at that time.</source>
        <translation>Zu dieser Zeit werden keine Bestellungen angenommen.</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>It is too late to cancel this order.</source>
        <translation>Für eine Stornierung ist es zu spät.</translation>
    </message>
    <message>
        <source>The order is not paid yet.</source>
        <translation>Die Bestellung ist noch nicht bezahlt.</translation>
    </message>
    <message>
        <source>Take the payment first.</source>
        <translation>Kassieren Sie zuerst.</translation>
    </message>
    <message>
        <source>That is more than is due.</source>
        <translation>Das ist mehr, als offen ist.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Es wurde nichts genommen.</translation>
    </message>
    <message>
        <source>This was sent before with other content.</source>
        <translation>Das wurde schon mit anderem Inhalt gesendet.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Nothing was saved. Free some space; sales go on by themselves.</source>
        <translation>Nichts wurde gespeichert. Schaffen Sie Platz; der Verkauf geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The store can only be read.</source>
        <translation>Die Daten lassen sich nur lesen.</translation>
    </message>
    <message>
        <source>Nothing was saved. Call whoever looks after this computer.</source>
        <translation>Nichts wurde gespeichert. Rufen Sie, wer diesen Computer betreut.</translation>
    </message>
    <message>
        <source>The disk did not take it.</source>
        <translation>Die Platte hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>Nothing was saved. Try again.</source>
        <translation>Nichts wurde gespeichert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It is not known yet whether this was saved.</source>
        <translation>Noch ist unbekannt, ob das gespeichert wurde.</translation>
    </message>
    <message>
        <source>Look at the queue before you repeat it.</source>
        <translation>Sehen Sie in der Liste nach, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>The program is very busy.</source>
        <translation>Das Programm ist stark beschäftigt.</translation>
    </message>
    <message>
        <source>These data were written by a newer version.</source>
        <translation>Diese Daten stammen von einer neueren Version.</translation>
    </message>
    <message>
        <source>Install the newer version to open them.</source>
        <translation>Installieren Sie die neuere Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>Spielen Sie die letzte Sicherung zurück.</translation>
    </message>
    <message>
        <source>Another Frontdesk has these data open.</source>
        <translation>Ein anderes Frontdesk hat diese Daten geöffnet.</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>Schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>Das geht hier nicht.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Nothing was saved. Copy the details for support.</source>
        <translation>Nichts wurde gespeichert. Kopieren Sie die Einzelheiten für den Support.</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>Hier fehlt etwas.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>That is too short.</source>
        <translation>Das ist zu kurz.</translation>
    </message>
    <message>
        <source>That number is out of range.</source>
        <translation>Diese Zahl ist zu groß oder zu klein.</translation>
    </message>
    <message>
        <source>This is not a telephone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>This is not on the menu any more.</source>
        <translation>Das steht nicht mehr auf der Karte.</translation>
    </message>
    <message>
        <source>A choice is still missing.</source>
        <translation>Eine Auswahl fehlt noch.</translation>
    </message>
    <message>
        <source>That is one choice too many.</source>
        <translation>Das ist eine Auswahl zu viel.</translation>
    </message>
    <message>
        <source>This has just sold out.</source>
        <translation>Das ist gerade ausverkauft.</translation>
    </message>
    <message>
        <source>The order is below the minimum.</source>
        <translation>Die Bestellung liegt unter dem Mindestwert.</translation>
    </message>
    <message>
        <source>That code is wrong, used or too old.</source>
        <translation>Dieser Code ist falsch, verbraucht oder zu alt.</translation>
    </message>
    <message>
        <source>Ask for a new one.</source>
        <translation>Lassen Sie sich einen neuen geben.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>E-Mail-Adresse oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The customer&apos;s e-mail address is not verified yet.</source>
        <translation>Die E-Mail-Adresse des Gastes ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Two-factor login is on already.</source>
        <translation>Die Zwei-Faktor-Anmeldung ist schon an.</translation>
    </message>
    <message>
        <source>Two-factor login is not on.</source>
        <translation>Die Zwei-Faktor-Anmeldung ist nicht an.</translation>
    </message>
    <message>
        <source>A payment is under way.</source>
        <translation>Eine Zahlung läuft gerade.</translation>
    </message>
    <message>
        <source>Wait for it, or stop waiting and pay in another way.</source>
        <translation>Warten Sie darauf, oder warten Sie nicht länger und lassen Sie anders zahlen.</translation>
    </message>
</context>
<context>
    <name>InvoiceFilterWords</name>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a period, and invoices or credit notes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>Rechnungen</translation>
    </message>
</context>
<context>
    <name>InvoicePaper</name>
    <message>
        <source>Seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <comment>a document printed again</comment>
        <translation>KOPIE %1</translation>
    </message>
    <message>
        <source>Credit note</source>
        <comment>heading of a document</comment>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Tax invoice</source>
        <comment>heading of a document</comment>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Invoice</source>
        <comment>heading of a document</comment>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Corrects invoice %1.</source>
        <comment>number</comment>
        <translation>Berichtigt Rechnung %1.</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Supplied</source>
        <comment>date of the sale</comment>
        <translation>Geleistet</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>date</comment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>TIN %1</source>
        <comment>taxpayer number in Ghana</comment>
        <translation>TIN %1</translation>
    </message>
    <message>
        <source>Tax no. %1</source>
        <translation>St.-Nr. %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Delivery</source>
        <comment>fee</comment>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <comment>taken off this line</comment>
        <translation>Rabatt %1</translation>
    </message>
    <message>
        <source>Taxable amount, excl. tax</source>
        <translation>Steuerpflichtig, ohne Steuer</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>VAT 19% on 12.60</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Total tax</source>
        <translation>Steuer gesamt</translation>
    </message>
    <message>
        <source>Credit</source>
        <comment>total of a credit note</comment>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Vollständig bezahlt</translation>
    </message>
    <message>
        <source>Original invoice</source>
        <translation>Zu Rechnung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Unit price
incl. tax</source>
        <translation>Einzelpreis
mit Steuer</translation>
    </message>
    <message>
        <source>Unit price
excl. tax</source>
        <translation>Einzelpreis
ohne Steuer</translation>
    </message>
    <message>
        <source>Amount
excl. tax</source>
        <translation>Betrag
ohne Steuer</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>Steuer %</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Charged on</source>
        <comment>amount that a tax is charged on</comment>
        <translation>Bemessen an</translation>
    </message>
    <message>
        <source>Tax amount</source>
        <translation>Steuerbetrag</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <comment>subtotal at the end of a page</comment>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <comment>subtotal at the head of a page</comment>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>Simplified invoice</source>
        <comment>it names no buyer</comment>
        <translation>Kleinbetragsrechnung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Your reference</source>
        <comment>the buyer&apos;s</comment>
        <translation>Ihr Zeichen</translation>
    </message>
    <message>
        <source>Invoice after this credit</source>
        <translation>Rechnung nach dieser Gutschrift</translation>
    </message>
    <message>
        <source>ref. %1</source>
        <comment>number of a payment</comment>
        <translation>Ref. %1</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Barrundung</translation>
    </message>
    <message>
        <source>Still to refund</source>
        <translation>Noch zu erstatten</translation>
    </message>
    <message>
        <source>Balance due</source>
        <translation>Offener Betrag</translation>
    </message>
    <message>
        <source>Scan to see and download the original.</source>
        <translation>Scannen, um das Original zu sehen und herunterzuladen.</translation>
    </message>
    <message>
        <source>Cash</source>
        <comment>how it was paid</comment>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <comment>how it was paid</comment>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Mobile money</source>
        <comment>how it was paid</comment>
        <translation>Mobiles Geld</translation>
    </message>
    <message>
        <source>take away</source>
        <comment>how the order was served</comment>
        <translation>mitnehmen</translation>
    </message>
    <message>
        <source>delivery</source>
        <comment>how the order was served</comment>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>eaten here</source>
        <comment>how the order was served</comment>
        <translation>hier gegessen</translation>
    </message>
    <message>
        <source>VAT ID %1</source>
        <translation>USt-IdNr. %1</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between the last two names of a list</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 are each charged on the same taxable amount (Value Added Tax Act, 2025, Act 1151).</source>
        <comment>names of taxes</comment>
        <translation>%1 werden alle auf denselben steuerpflichtigen Betrag erhoben (Value Added Tax Act, 2025, Act 1151).</translation>
    </message>
    <message>
        <source>%1 are charged on the price, VAT on the price and these levies (Value Added Tax Act, 2013, Act 870).</source>
        <comment>names of taxes</comment>
        <translation>%1 werden auf den Preis erhoben, die VAT auf den Preis und diese Abgaben (Value Added Tax Act, 2013, Act 870).</translation>
    </message>
    <message>
        <source>No VAT is charged: small business under § 19 UStG.</source>
        <translation>Keine Umsatzsteuer: Steuerbefreiung für Kleinunternehmer (§ 19 UStG).</translation>
    </message>
    <message>
        <source>No VAT is charged: the seller is not registered for it.</source>
        <translation>Keine Umsatzsteuer: Der Verkäufer ist dafür nicht registriert.</translation>
    </message>
    <message>
        <source>Items at 0% are zero-rated.</source>
        <translation>Positionen mit 0 % unterliegen dem Nullsatz.</translation>
    </message>
    <message>
        <source>Items without a rate are exempt from tax.</source>
        <translation>Positionen ohne Steuersatz sind steuerfrei.</translation>
    </message>
    <message>
        <source>To be refunded</source>
        <translation>Zu erstatten</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>date</comment>
        <translation>Fällig am %1</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Scan for this page and its data file (EN&#xa0;16931).</source>
        <translation>Scannen für diese Seite und ihre Datei mit den Daten (EN&#xa0;16931).</translation>
    </message>
    <message>
        <source>Original and e-invoice</source>
        <translation>Original und E-Rechnung</translation>
    </message>
    <message>
        <source>Check this document</source>
        <translation>Dokument prüfen</translation>
    </message>
    <message>
        <source>For your records</source>
        <translation>Für Ihre Unterlagen</translation>
    </message>
    <message>
        <source>Keep this with the original invoice. Input VAT must be corrected by the VAT shown above.</source>
        <translation>Bitte bei der ursprünglichen Rechnung aufbewahren. Die Vorsteuer ist um die oben ausgewiesene Umsatzsteuer zu berichtigen.</translation>
    </message>
    <message>
        <source>Tax authority</source>
        <translation>Steuerbehörde</translation>
    </message>
    <message>
        <source>How the tax is charged</source>
        <translation>Wie die Steuer erhoben wird</translation>
    </message>
    <message>
        <source>Provisional: the tax authority has not confirmed this document yet.</source>
        <translation>Vorläufig: Die Steuerbehörde hat dieses Dokument noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>The tax authority has not accepted this document.</source>
        <translation>Die Steuerbehörde hat dieses Dokument nicht angenommen.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <comment>that the tax authority gave the document</comment>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Unit %1, %2</source>
        <comment>device that signed, when</comment>
        <translation>Gerät %1, %2</translation>
    </message>
    <message>
        <source>Signature %1</source>
        <translation>Signatur %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number and date of an invoice</comment>
        <translation>%1 vom %2</translation>
    </message>
    <message>
        <source>Cancels invoice %1 in full.</source>
        <comment>number and date</comment>
        <translation>Storniert Rechnung %1 vollständig.</translation>
    </message>
    <message>
        <source>Corrects invoice %1 in part.</source>
        <comment>number and date</comment>
        <translation>Berichtigt Rechnung %1 teilweise.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Date of supply</source>
        <translation>Leistungsdatum</translation>
    </message>
    <message>
        <source>on receipt</source>
        <comment>when an invoice is due</comment>
        <translation>bei Erhalt</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of transaction</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Refund, %1</source>
        <comment>type of transaction</comment>
        <translation>Erstattung, %1</translation>
    </message>
    <message>
        <source>Sale, %1</source>
        <comment>type of transaction</comment>
        <translation>Verkauf, %1</translation>
    </message>
    <message>
        <source>Amount before discount</source>
        <translation>Betrag vor Rabatt</translation>
    </message>
    <message>
        <source>Net</source>
        <comment>amount without tax</comment>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <comment>number</comment>
        <translation>Rechnung %1</translation>
    </message>
    <message>
        <source>Credited before</source>
        <translation>Bereits gutgeschrieben</translation>
    </message>
    <message>
        <source>This credit note</source>
        <translation>Diese Gutschrift</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>USt-Satz</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>USt</translation>
    </message>
    <message>
        <source>Gross</source>
        <comment>amount with tax</comment>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>Amount
gross</source>
        <translation>Betrag
brutto</translation>
    </message>
    <message>
        <source>Amount
net</source>
        <translation>Betrag
netto</translation>
    </message>
    <message>
        <source>VAT
rate</source>
        <translation>USt-
Satz</translation>
    </message>
    <message>
        <source>Unit price
net</source>
        <translation>Einzelpreis
netto</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>where it was delivered</comment>
        <translation>an %1</translation>
    </message>
    <message>
        <source>share of the items without tax</source>
        <translation>Anteil der Positionen ohne Steuer</translation>
    </message>
    <message>
        <source>share of the items at %1</source>
        <translation>Anteil der Positionen zu %1</translation>
    </message>
</context>
<context>
    <name>KitchenTicket</name>
    <message>
        <source>TABLE %1</source>
        <translation>TISCH %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>STORNIERT</translation>
    </message>
    <message>
        <source>DO NOT COOK, SENT AT %1</source>
        <comment>time</comment>
        <translation>NICHT KOCHEN, GESENDET UM %1</translation>
    </message>
    <message>
        <source>CHECK BEFORE COOKING: SENT AT %1</source>
        <comment>time</comment>
        <translation>VOR DEM KOCHEN PRÜFEN: GESENDET UM %1</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <comment>minutes until due</comment>
        <translation>in %1 Min.</translation>
    </message>
    <message>
        <source>ORDER</source>
        <comment>above the order&apos;s number</comment>
        <translation>BESTELLUNG</translation>
    </message>
    <message>
        <source>DUE</source>
        <comment>above the time due</comment>
        <translation>FÄLLIG</translation>
    </message>
    <message>
        <source>At %1</source>
        <comment>stations and how many pieces they make</comment>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Bon %1</translation>
    </message>
    <message>
        <source>RESEND %1</source>
        <comment>a ticket that was sent before: how often</comment>
        <translation>ERNEUT GESENDET %1</translation>
    </message>
    <message>
        <source>CHANGE %1</source>
        <comment>of an order: how many</comment>
        <translation>ÄNDERUNG %1</translation>
    </message>
    <message>
        <source>COOK ONLY WHAT IS BELOW</source>
        <translation>NUR KOCHEN, WAS HIER STEHT</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>old time -&gt; new time</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>COOK %1 MORE</source>
        <translation>%1 MEHR KOCHEN</translation>
    </message>
    <message>
        <source>COOK %1 LESS</source>
        <translation>%1 WENIGER KOCHEN</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>kein Hinweis</translation>
    </message>
    <message>
        <source>%1: 1 item</source>
        <comment>a station</comment>
        <translation>%1: 1 Stück</translation>
    </message>
    <message>
        <source>%1: %2 items</source>
        <comment>a station</comment>
        <translation>%1: %2 Stück</translation>
    </message>
    <message>
        <source>1 line here</source>
        <translation>1 Position hier</translation>
    </message>
    <message>
        <source>%1 lines here</source>
        <comment>at this station</comment>
        <translation>%1 Positionen hier</translation>
    </message>
    <message>
        <source>order %1, no. %2</source>
        <comment>its how many-th ticket at this station</comment>
        <translation>Bestellung %1, Nr. %2</translation>
    </message>
    <message>
        <source>Ticket %1, after %2</source>
        <translation>Bon %1, nach %2</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Awaiting payment</source>
        <translation>Wartet auf Zahlung</translation>
    </message>
    <message>
        <source>New</source>
        <comment>an order nobody has answered</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Vorbestellt</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Uncollected</source>
        <translation>Nicht abgeholt</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unbezahlt</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Teils bezahlt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Teils erstattet</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <comment>in a sentence</comment>
        <translation>unbezahlt und wartet</translation>
    </message>
    <message>
        <source>new</source>
        <comment>in a sentence</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>in a sentence</comment>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>scheduled</source>
        <comment>in a sentence</comment>
        <translation>vorbestellt</translation>
    </message>
    <message>
        <source>preparing</source>
        <comment>in a sentence</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>in a sentence</comment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>out for delivery</source>
        <comment>in a sentence</comment>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>completed</source>
        <comment>in a sentence</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>in a sentence</comment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>in a sentence</comment>
        <translation>storniert</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>in a sentence</comment>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>uncollected</source>
        <comment>in a sentence</comment>
        <translation>nicht abgeholt</translation>
    </message>
    <message>
        <source>Web</source>
        <comment>order source</comment>
        <translation>Web</translation>
    </message>
    <message>
        <source>Counter</source>
        <comment>order source</comment>
        <translation>Theke</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>order source</comment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <comment>order source</comment>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>order source</comment>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>eat in</source>
        <translation>hier essen</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>mitnehmen</translation>
    </message>
    <message>
        <source>pick-up</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Paystack</source>
        <translation>Paystack</translation>
    </message>
    <message>
        <source>MoMo</source>
        <translation>MoMo</translation>
    </message>
    <message>
        <source>Telecel Cash</source>
        <translation>Telecel Cash</translation>
    </message>
    <message>
        <source>AT Money</source>
        <translation>AT Money</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Mobile money</source>
        <translation>Mobiles Geld</translation>
    </message>
    <message>
        <source>Kiosk guest</source>
        <translation>Gast am Kiosk</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tisch %1</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>TAKE AWAY</source>
        <comment>how the order is served</comment>
        <translation>ZUM MITNEHMEN</translation>
    </message>
    <message>
        <source>DELIVERY</source>
        <comment>how the order is served</comment>
        <translation>LIEFERUNG</translation>
    </message>
    <message>
        <source>EAT IN</source>
        <comment>how the order is served</comment>
        <translation>IM HAUS</translation>
    </message>
    <message>
        <source>Web</source>
        <comment>where the order came from</comment>
        <translation>Web</translation>
    </message>
    <message>
        <source>Counter</source>
        <comment>where the order came from</comment>
        <translation>Theke</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>where the order came from</comment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <comment>where the order came from</comment>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>where the order came from</comment>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Paystack</source>
        <translation>Paystack</translation>
    </message>
    <message>
        <source>MTN MoMo</source>
        <translation>MTN MoMo</translation>
    </message>
    <message>
        <source>Telecel Cash</source>
        <translation>Telecel Cash</translation>
    </message>
    <message>
        <source>AT Money</source>
        <translation>AT Money</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Mobile money</source>
        <translation>Mobile Money</translation>
    </message>
</context>
<context>
    <name>PrinterProfile</name>
    <message>
        <source>80 mm, 48 columns</source>
        <translation>80 mm, 48 Spalten</translation>
    </message>
    <message>
        <source>80 mm, 42 columns</source>
        <translation>80 mm, 42 Spalten</translation>
    </message>
    <message>
        <source>58 mm, 32 columns</source>
        <translation>58 mm, 32 Spalten</translation>
    </message>
    <message>
        <source>80 mm, 48 columns, all pages</source>
        <translation>80 mm, 48 Spalten, alle Zeichensätze</translation>
    </message>
    <message>
        <source>80 mm, 48 columns, Windows page at 6</source>
        <translation>80 mm, 48 Spalten, Windows-Zeichensatz auf 6</translation>
    </message>
    <message>
        <source>80 mm, 48 columns, Windows page at 9</source>
        <translation>80 mm, 48 Spalten, Windows-Zeichensatz auf 9</translation>
    </message>
    <message>
        <source>80 mm, 48 columns, Windows page at 71</source>
        <translation>80 mm, 48 Spalten, Windows-Zeichensatz auf 71</translation>
    </message>
    <message>
        <source>80 mm, 48 columns, euro page at 53</source>
        <translation>80 mm, 48 Spalten, Euro-Zeichensatz auf 53</translation>
    </message>
    <message>
        <source>80 mm, 48 columns, Star in ESC/POS mode</source>
        <translation>80 mm, 48 Spalten, Star im ESC/POS-Modus</translation>
    </message>
    <message>
        <source>80 mm, everything as pictures</source>
        <translation>80 mm, alles als Bild</translation>
    </message>
    <message>
        <source>58 mm, everything as pictures</source>
        <translation>58 mm, alles als Bild</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>Its cutter is stuck. Open the cover, free the paper and switch it off and on.</source>
        <translation>Das Messer klemmt. Deckel öffnen, Papier lösen, dann aus- und einschalten.</translation>
    </message>
    <message>
        <source>Its head is too hot. Let it cool down; printing goes on by itself.</source>
        <translation>Der Druckkopf ist zu heiß. Abkühlen lassen; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Switch it off and on. If it says so again, call whoever services it.</source>
        <translation>Aus- und einschalten. Kommt die Meldung wieder, den Kundendienst rufen.</translation>
    </message>
    <message>
        <source>! No answer</source>
        <comment>a printer</comment>
        <translation>! Keine Antwort</translation>
    </message>
    <message>
        <source>no answer, check power and cable</source>
        <translation>keine Antwort, Strom und Kabel prüfen</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <comment>a printer</comment>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Check power and cable; printing goes on by itself.</source>
        <translation>Strom und Kabel prüfen; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Check power and cable, or print on %1.</source>
        <comment>a printer</comment>
        <translation>Strom und Kabel prüfen oder auf %1 drucken.</translation>
    </message>
    <message>
        <source>✓ Ready</source>
        <comment>a printer</comment>
        <translation>✓ Bereit</translation>
    </message>
    <message>
        <source>✓ Prints</source>
        <comment>a printer that never says how it is</comment>
        <translation>✓ Druckt</translation>
    </message>
    <message>
        <source>◐ Paper low</source>
        <translation>◐ Wenig Papier</translation>
    </message>
    <message>
        <source>paper low</source>
        <translation>wenig Papier</translation>
    </message>
    <message>
        <source>Paper is running low in %1.</source>
        <comment>a printer</comment>
        <translation>%1 hat nur noch wenig Papier.</translation>
    </message>
    <message>
        <source>! No paper</source>
        <translation>! Kein Papier</translation>
    </message>
    <message>
        <source>no paper, change the roll</source>
        <translation>kein Papier, Rolle wechseln</translation>
    </message>
    <message>
        <source>%1 has no paper.</source>
        <comment>a printer</comment>
        <translation>%1 hat kein Papier.</translation>
    </message>
    <message>
        <source>Change the roll; printing goes on by itself.</source>
        <translation>Rolle wechseln; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>! Cover open</source>
        <translation>! Deckel offen</translation>
    </message>
    <message>
        <source>cover open, close it</source>
        <translation>Deckel offen, bitte schließen</translation>
    </message>
    <message>
        <source>The cover of %1 is open.</source>
        <comment>a printer</comment>
        <translation>Der Deckel von %1 ist offen.</translation>
    </message>
    <message>
        <source>Close it; printing goes on by itself.</source>
        <translation>Schließen; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>! Fault</source>
        <comment>of a printer</comment>
        <translation>! Störung</translation>
    </message>
    <message>
        <source>reports a fault, look at it</source>
        <translation>meldet einen Fehler, bitte nachsehen</translation>
    </message>
    <message>
        <source>%1 reports a fault.</source>
        <comment>a printer</comment>
        <translation>%1 meldet einen Fehler.</translation>
    </message>
    <message>
        <source>! Folder full</source>
        <translation>! Ordner voll</translation>
    </message>
    <message>
        <source>the folder is full, make room</source>
        <translation>Ordner voll, Platz schaffen</translation>
    </message>
    <message>
        <source>The folder of %1 is full.</source>
        <comment>a printer</comment>
        <translation>Der Ordner von %1 ist voll.</translation>
    </message>
    <message>
        <source>Free some space; printing goes on by itself.</source>
        <translation>Platz schaffen; der Druck geht von selbst weiter.</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>invoices and credit notes</source>
        <translation>Rechnungen und Gutschriften</translation>
    </message>
    <message>
        <source>labels for bags</source>
        <translation>Tütenetiketten</translation>
    </message>
    <message>
        <source>all other kitchen tickets</source>
        <translation>alle anderen Küchenbons</translation>
    </message>
    <message>
        <source>No printer can be reached like this. Look at the spelling; a port is a number from 1 to 65535, a device is a file in /dev.</source>
        <translation>So ist kein Drucker zu erreichen. Prüfen Sie die Schreibweise; ein Port ist eine Zahl von 1 bis 65535, ein Gerät eine Datei in /dev.</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Testseite</translation>
    </message>
    <message>
        <source>Receipt of order %1, copy %2</source>
        <translation>Beleg der Bestellung %1, Kopie %2</translation>
    </message>
    <message>
        <source>Receipt of order %1</source>
        <translation>Beleg der Bestellung %1</translation>
    </message>
    <message>
        <source>Invoice of order %1</source>
        <translation>Rechnung zu Bestellung %1</translation>
    </message>
    <message>
        <source>Bag label of order %1</source>
        <translation>Tütenetikett zu Bestellung %1</translation>
    </message>
    <message>
        <source>Kitchen ticket %1 of order %2</source>
        <translation>Küchenbon %1 zu Bestellung %2</translation>
    </message>
    <message>
        <source>Kitchen ticket of order %1</source>
        <translation>Küchenbon zu Bestellung %1</translation>
    </message>
    <message>
        <source>Not sure whether it printed.</source>
        <translation>Unklar, ob gedruckt wurde.</translation>
    </message>
    <message>
        <source>It waited so long that somebody must say it is still wanted.</source>
        <translation>Wartet schon so lange, dass jemand sagen muss, ob der Ausdruck noch gebraucht wird.</translation>
    </message>
    <message>
        <source>It may have printed before: it will say that it is a copy.</source>
        <translation>Vielleicht schon gedruckt: Der Ausdruck sagt, dass er eine Kopie ist.</translation>
    </message>
    <message>
        <source>What it says cannot be read any more.</source>
        <translation>Der Inhalt ist nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>Nobody asked for it within a day.</source>
        <translation>Einen Tag lang hat niemand danach gefragt.</translation>
    </message>
    <message>
        <source>No printer is set up for it. See Settings, Printers and drawer.</source>
        <translation>Dafür ist kein Drucker eingerichtet. Siehe Einstellungen, Drucker und Lade.</translation>
    </message>
    <message>
        <source>? Asks</source>
        <comment>a printer</comment>
        <translation>? Fragt</translation>
    </message>
    <message>
        <source>not sure whether it printed</source>
        <translation>unklar, ob gedruckt wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n papers of %1 ask.</source>
        <comment>a printer&apos;s, for somebody&apos;s answer</comment>
        <translation>
            <numerusform>%n Ausdruck von %1 fragt.</numerusform>
            <numerusform>%n Ausdrucke von %1 fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody knows whether they printed, or they waited long.</source>
        <translation>Niemand weiß, ob sie gedruckt wurden, oder sie warten schon lange.</translation>
    </message>
    <message>
        <source>Network, %1</source>
        <comment>where a printer is</comment>
        <translation>Netzwerk, %1</translation>
    </message>
    <message>
        <source>USB, %1</source>
        <comment>where a printer is</comment>
        <translation>USB, %1</translation>
    </message>
    <message>
        <source>Serial, %1</source>
        <comment>where a printer is</comment>
        <translation>Seriell, %1</translation>
    </message>
    <message>
        <source>Print queue %1</source>
        <comment>where a printer is</comment>
        <translation>Warteschlange %1</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <comment>where papers are put</comment>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>Every other station</source>
        <translation>Jede andere Station</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <comment>a station</comment>
        <translation>Küche</translation>
    </message>
    <message>
        <source>tickets for %1</source>
        <comment>a station</comment>
        <translation>Bons für %1</translation>
    </message>
    <message>
        <source>It needs a name, so that people know which one is meant.</source>
        <translation>Er braucht einen Namen, damit alle wissen, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>Another printer has this name.</source>
        <translation>Ein anderer Drucker heißt schon so.</translation>
    </message>
    <message>
        <source>A name has at most 40 characters.</source>
        <translation>Ein Name hat höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>A name is one line of letters and digits.</source>
        <translation>Ein Name ist eine Zeile aus Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Choose another printer, or none.</source>
        <translation>Wählen Sie einen anderen Drucker oder keinen.</translation>
    </message>
    <message>
        <source>There is no such paper. Choose it again.</source>
        <translation>Dieses Papier gibt es nicht. Bitte neu wählen.</translation>
    </message>
    <message>
        <source>Another printer gets this already.</source>
        <translation>Das bekommt schon ein anderer Drucker.</translation>
    </message>
    <message>
        <source>This cannot be so. Choose it again.</source>
        <translation>Das geht so nicht. Bitte neu wählen.</translation>
    </message>
    <message>
        <source>◷ Waits</source>
        <comment>a paper</comment>
        <translation>◷ Wartet</translation>
    </message>
    <message>
        <source>◐ Printing</source>
        <comment>a paper</comment>
        <translation>◐ Druckt</translation>
    </message>
    <message>
        <source>✓ Printed</source>
        <comment>a paper</comment>
        <translation>✓ Gedruckt</translation>
    </message>
    <message>
        <source>! Not printed</source>
        <comment>a paper</comment>
        <translation>! Nicht gedruckt</translation>
    </message>
    <message>
        <source>? Asks</source>
        <comment>a paper</comment>
        <translation>? Fragt</translation>
    </message>
    <message>
        <source>✕ Cancelled</source>
        <comment>a paper</comment>
        <translation>✕ Verworfen</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Other reason, in your words</source>
        <translation>Anderer Grund, in Ihren Worten</translation>
    </message>
</context>
<context>
    <name>ProviderSettingsWords</name>
    <message>
        <source>%1 does not accept this key.</source>
        <translation>%1 nimmt diesen Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>It may carry a space, belong to another account, or have been replaced. Copy the key again from your account there, press Replace, paste it and test again.</source>
        <translation>Vielleicht enthält er ein Leerzeichen, gehört zu einem anderen Konto oder wurde ersetzt. Kopieren Sie ihn dort noch einmal aus Ihrem Konto, drücken Sie „Ersetzen“, fügen Sie ihn ein und testen Sie erneut.</translation>
    </message>
    <message>
        <source>%1 does not know this account.</source>
        <translation>%1 kennt dieses Konto nicht.</translation>
    </message>
    <message>
        <source>Compare the account&apos;s name or number here with what your account there says.</source>
        <translation>Vergleichen Sie Name oder Nummer des Kontos hier mit den Angaben in Ihrem Konto dort.</translation>
    </message>
    <message>
        <source>%1 does not accept this sender.</source>
        <translation>%1 nimmt diesen Absender nicht an.</translation>
    </message>
    <message>
        <source>A sender must be registered with the provider first. Ask for it there, or take one that is.</source>
        <translation>Ein Absender muss erst beim Anbieter registriert sein. Beantragen Sie ihn dort oder nehmen Sie einen registrierten.</translation>
    </message>
    <message>
        <source>The key works, but the account at %1 is empty.</source>
        <translation>Der Schlüssel stimmt, aber das Konto bei %1 ist leer.</translation>
    </message>
    <message>
        <source>Top up the account there: messages wait until then.</source>
        <translation>Laden Sie das Konto dort auf: So lange warten die Nachrichten.</translation>
    </message>
    <message>
        <source>This key is for tests, or the others are.</source>
        <translation>Dieser Schlüssel ist zum Testen, oder die anderen sind es.</translation>
    </message>
    <message>
        <source>Take keys of one kind for all providers: with test keys nobody pays anything.</source>
        <translation>Nehmen Sie für alle Anbieter Schlüssel einer Art: Mit Testschlüsseln zahlt niemand etwas.</translation>
    </message>
    <message>
        <source>%1 does not let this computer in.</source>
        <translation>%1 lässt diesen Computer nicht zu.</translation>
    </message>
    <message>
        <source>Your account there allows certain internet addresses only. Add the one of this place, or switch the list off.</source>
        <translation>Ihr Konto dort erlaubt nur bestimmte Internetadressen. Tragen Sie die hiesige ein oder schalten Sie die Liste aus.</translation>
    </message>
    <message>
        <source>%1 cannot be found.</source>
        <translation>%1 ist nicht zu finden.</translation>
    </message>
    <message>
        <source>Either there is no internet here, or the address under “Special set-ups” is wrong.</source>
        <translation>Entweder gibt es hier kein Internet, oder die Adresse unter „Sonderfälle“ ist falsch.</translation>
    </message>
    <message>
        <source>Nothing answers at the address of %1.</source>
        <translation>Unter der Adresse von %1 antwortet nichts.</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a firewall stands between. Otherwise try again later.</source>
        <translation>Prüfen Sie Adresse und Port und ob eine Firewall dazwischen ist. Sonst später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check whether this computer has internet, then test again.</source>
        <translation>Prüfen Sie, ob dieser Computer Internet hat, und testen Sie erneut.</translation>
    </message>
    <message>
        <source>The connection to %1 is not safe, so nothing was sent.</source>
        <translation>Die Verbindung zu %1 ist nicht sicher, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Its certificate cannot be trusted. Check this computer&apos;s date and time, and whether a guest network asks you to sign in first.</source>
        <translation>Dem Zertifikat ist nicht zu trauen. Prüfen Sie Datum und Uhrzeit dieses Computers und ob ein Gastnetz erst eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Its service or the line here is slow. Test again in a minute.</source>
        <translation>Der Dienst oder die Leitung hier ist langsam. In einer Minute erneut testen.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own.</source>
        <translation>%1 ist selbst gestört.</translation>
    </message>
    <message>
        <source>Nothing is wrong here. Test again later.</source>
        <translation>Hier ist alles in Ordnung. Später erneut testen.</translation>
    </message>
    <message>
        <source>Something here cannot be right yet.</source>
        <translation>Hier kann etwas noch nicht stimmen.</translation>
    </message>
    <message>
        <source>Look at the marked fields. Nobody was asked.</source>
        <translation>Sehen Sie die markierten Felder an. Es wurde noch nichts abgefragt.</translation>
    </message>
    <message>
        <source>There is nothing to test yet.</source>
        <translation>Es gibt noch nichts zu testen.</translation>
    </message>
    <message>
        <source>Enter the keys of your account there first.</source>
        <translation>Geben Sie zuerst die Schlüssel Ihres Kontos dort ein.</translation>
    </message>
    <message>
        <source>Settings are the owner&apos;s business.</source>
        <translation>Einstellungen sind Sache des Inhabers.</translation>
    </message>
    <message>
        <source>Let the owner sign in here.</source>
        <translation>Bitten Sie den Inhaber, sich hier anzumelden.</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>begins with sk_live_, or sk_test_ to try things out</source>
        <translation>beginnt mit sk_live_, zum Ausprobieren mit sk_test_</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>begins with pk_; of the same kind as the secret key</source>
        <translation>beginnt mit pk_; von derselben Art wie der geheime</translation>
    </message>
    <message>
        <source>MTN&apos;s customers pay through</source>
        <translation>MTN-Kunden zahlen über</translation>
    </message>
    <message>
        <source>Telecel&apos;s customers pay through</source>
        <translation>Telecel-Kunden zahlen über</translation>
    </message>
    <message>
        <source>Subscription key</source>
        <translation>Abo-Schlüssel</translation>
    </message>
    <message>
        <source>“Primary key” of the product in MTN&apos;s developer portal</source>
        <translation>„Primary key“ des Produkts im Entwicklerportal von MTN</translation>
    </message>
    <message>
        <source>API user</source>
        <translation>API-Benutzer</translation>
    </message>
    <message>
        <source>36 letters and digits with dashes</source>
        <translation>36 Buchstaben und Ziffern mit Strichen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>mtnghana once you are live; sandbox to try things out</source>
        <translation>mtnghana im Echtbetrieb; sandbox zum Ausprobieren</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>the sandbox knows EUR alone</source>
        <translation>die Sandbox kennt nur EUR</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>POS sales number</source>
        <translation>POS-Verkaufsnummer</translation>
    </message>
    <message>
        <source>Address for asking what came of a payment</source>
        <translation>Adresse für die Abfrage von Zahlungen</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse des Dienstes</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Konto-SID</translation>
    </message>
    <message>
        <source>begins with AC</source>
        <translation>beginnt mit AC</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Auth-Token</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>a number such as +1…, or a messaging service MG…</source>
        <translation>eine Nummer wie +1… oder ein Messaging-Dienst MG…</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>“sandbox” reaches nobody</source>
        <translation>„sandbox“ erreicht niemanden</translation>
    </message>
    <message>
        <source>as it is registered there</source>
        <translation>wie dort registriert</translation>
    </message>
    <message>
        <source>as it is registered there, up to 11 characters</source>
        <translation>wie dort registriert, bis zu 11 Zeichen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>such as smtp.example.com</source>
        <translation>etwa smtp.example.com</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>the address that guests answer to</source>
        <translation>die Adresse, an die Gäste antworten</translation>
    </message>
    <message>
        <source>Who sends, in this order</source>
        <translation>Wer sendet, der Reihe nach</translation>
    </message>
    <message>
        <source>The next one takes over while the first cannot.</source>
        <translation>Der nächste übernimmt, solange der erste nicht kann.</translation>
    </message>
    <message>
        <source>Messages a day at most</source>
        <translation>Nachrichten am Tag, höchstens</translation>
    </message>
    <message>
        <source>Countries that are written to</source>
        <translation>Länder, in die geschrieben wird</translation>
    </message>
    <message>
        <source>numbers&apos; beginnings, apart by commas: +233, +49</source>
        <translation>Anfänge der Nummern, mit Kommas getrennt: +233, +49</translation>
    </message>
    <message>
        <source>Rules for SMS</source>
        <translation>Regeln für SMS</translation>
    </message>
    <message>
        <source>mobile money of all networks, cards, pay links</source>
        <translation>mobiles Geld aller Netze, Karten, Zahllinks</translation>
    </message>
    <message>
        <source>MTN&apos;s customers, without anybody between</source>
        <translation>MTN-Kunden, ohne jemanden dazwischen</translation>
    </message>
    <message>
        <source>Telecel Cash</source>
        <translation>Telecel Cash</translation>
    </message>
    <message>
        <source>order of preference, daily limit, countries</source>
        <translation>Reihenfolge, Tagesgrenze, Länder</translation>
    </message>
    <message>
        <source>confirmations, invoices, links to sign in</source>
        <translation>Bestätigungen, Rechnungen, Anmeldelinks</translation>
    </message>
    <message>
        <source>SMS to guests</source>
        <translation>SMS an Gäste</translation>
    </message>
    <message>
        <source>You find the keys in the Paystack dashboard under Settings, API Keys &amp; Webhooks.</source>
        <translation>Die Schlüssel stehen im Paystack-Dashboard unter Settings, API Keys &amp; Webhooks.</translation>
    </message>
    <message>
        <source>You find the keys at momodeveloper.mtn.com, in the product Collections; refunds need Disbursements as well.</source>
        <translation>Die Schlüssel stehen auf momodeveloper.mtn.com beim Produkt Collections; Rückzahlungen brauchen auch Disbursements.</translation>
    </message>
    <message>
        <source>You find the keys at unity.hubtel.com under Programmable API Keys.</source>
        <translation>Die Schlüssel stehen auf unity.hubtel.com unter Programmable API Keys.</translation>
    </message>
    <message>
        <source>You find the keys on the first page of the Twilio console.</source>
        <translation>Die Schlüssel stehen auf der ersten Seite der Twilio-Konsole.</translation>
    </message>
    <message>
        <source>You find the key in your Africa&apos;s Talking account under Settings, API Key.</source>
        <translation>Der Schlüssel steht in Ihrem Konto bei Africa&apos;s Talking unter Settings, API Key.</translation>
    </message>
    <message>
        <source>You find the key in your Arkesel account under SMS API.</source>
        <translation>Der Schlüssel steht in Ihrem Arkesel-Konto unter SMS API.</translation>
    </message>
    <message>
        <source>Whoever hosts your e-mail tells you server, user name and password.</source>
        <translation>Server, Benutzername und Passwort nennt Ihnen Ihr E-Mail-Anbieter.</translation>
    </message>
    <message>
        <source>These rules hold for every provider of SMS. They keep a bill small when somebody plays with the order form.</source>
        <translation>Diese Regeln gelten für alle SMS-Anbieter. Sie halten die Kosten klein, wenn jemand mit dem Bestellformular spielt.</translation>
    </message>
    <message>
        <source>○ Not set up</source>
        <translation>○ Nicht bereit</translation>
    </message>
    <message>
        <source>✓ Works</source>
        <translation>✓ Läuft</translation>
    </message>
    <message>
        <source>▲ Cannot be reached since %1</source>
        <comment>a time</comment>
        <translation>▲ Nicht erreichbar seit %1</translation>
    </message>
    <message>
        <source>▲ Answers with faults since %1</source>
        <comment>a time</comment>
        <translation>▲ Antwortet fehlerhaft seit %1</translation>
    </message>
    <message>
        <source>! Account is empty</source>
        <translation>! Konto ist leer</translation>
    </message>
    <message>
        <source>! Refuses the sender</source>
        <translation>! Absender abgelehnt</translation>
    </message>
    <message>
        <source>! Refuses the account</source>
        <translation>! Konto abgelehnt</translation>
    </message>
    <message>
        <source>! Refuses the key</source>
        <translation>! Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>%1 answers and accepts the keys.</source>
        <comment>a provider</comment>
        <translation>%1 antwortet und nimmt die Schlüssel an.</translation>
    </message>
    <message>
        <source>Nothing was charged and nobody got a message.</source>
        <translation>Es wurde nichts abgebucht, und niemand bekam eine Nachricht.</translation>
    </message>
    <message>
        <source>%1 does not answer as it should.</source>
        <comment>a provider</comment>
        <translation>%1 antwortet nicht, wie es soll.</translation>
    </message>
    <message>
        <source>Test again in a minute. If it stays so, ask the provider&apos;s support.</source>
        <translation>In einer Minute erneut testen. Bleibt es so, den Support des Anbieters fragen.</translation>
    </message>
    <message>
        <source>For refunds: Disbursements</source>
        <translation>Für Rückzahlungen: Disbursements</translation>
    </message>
    <message>
        <source>Is set in config.env and cannot be changed here.</source>
        <translation>Steht in config.env und lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>Needs the field that belongs to it as well.</source>
        <translation>Braucht auch das zugehörige Feld.</translation>
    </message>
    <message>
        <source>Is for tests while another is live, or the other way round. Remove one of them first.</source>
        <translation>Ist zum Testen, während ein anderer echt ist, oder umgekehrt. Löschen Sie zuerst einen davon.</translation>
    </message>
    <message>
        <source>A secret key of Paystack begins with sk_test_ or sk_live_.</source>
        <translation>Ein geheimer Schlüssel von Paystack beginnt mit sk_test_ oder sk_live_.</translation>
    </message>
    <message>
        <source>A public key of Paystack begins with pk_test_ or pk_live_.</source>
        <translation>Ein öffentlicher Schlüssel von Paystack beginnt mit pk_test_ oder pk_live_.</translation>
    </message>
    <message>
        <source>Needs an address that begins with https://.</source>
        <translation>Braucht eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Needs an e-mail address.</source>
        <translation>Braucht eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Needs a server&apos;s name, such as smtp.example.com.</source>
        <translation>Braucht den Namen eines Servers, etwa smtp.example.com.</translation>
    </message>
    <message>
        <source>Needs a number from 1 to 65535.</source>
        <translation>Braucht eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>“None” is for a server on this computer only.</source>
        <translation>„Keine“ gilt nur für einen Server auf diesem Computer.</translation>
    </message>
    <message>
        <source>Needs a number from 0 to 100000.</source>
        <translation>Braucht eine Zahl von 0 bis 100000.</translation>
    </message>
    <message>
        <source>Needs beginnings of numbers such as +233, apart by commas.</source>
        <translation>Braucht Anfänge von Nummern wie +233, mit Kommas getrennt.</translation>
    </message>
    <message>
        <source>Needs three letters such as GHS.</source>
        <translation>Braucht drei Buchstaben wie GHS.</translation>
    </message>
    <message>
        <source>This cannot be right.</source>
        <translation>Das kann nicht stimmen.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>how the authority calls this till</source>
        <translation>wie die Behörde diese Kasse nennt</translation>
    </message>
    <message>
        <source>reports invoices to the tax authority; not certified</source>
        <translation>meldet Rechnungen an die Steuerbehörde; nicht zertifiziert</translation>
    </message>
    <message>
        <source>Whoever connects you to the tax authority tells you these. The program speaks a format of its own that only its simulator is known to understand, and no authority has certified it.</source>
        <translation>Diese Angaben bekommen Sie von dem, der Sie mit der Steuerbehörde verbindet. Das Programm spricht ein eigenes Format, das bekanntermaßen nur sein Simulator versteht; keine Behörde hat es zertifiziert.</translation>
    </message>
</context>
<context>
    <name>ProviderWords</name>
    <message>
        <source>Mobile money by %1</source>
        <translation>Mobiles Geld über %1</translation>
    </message>
    <message>
        <source>SMS by %1</source>
        <translation>SMS über %1</translation>
    </message>
    <message>
        <source>%1 have not worked since %2.</source>
        <comment>providers, time</comment>
        <translation>%1 gehen seit %2 nicht.</translation>
    </message>
    <message>
        <source>%1 has not been reached since %2.</source>
        <comment>provider, time</comment>
        <translation>%1: nicht erreichbar seit %2.</translation>
    </message>
    <message>
        <source>%1 has refused our account since %2.</source>
        <comment>provider, time</comment>
        <translation>%1: unser Konto abgelehnt seit %2.</translation>
    </message>
    <message>
        <source>%1 has answered with faults since %2.</source>
        <comment>provider, time</comment>
        <translation>%1: fehlerhafte Antworten seit %2.</translation>
    </message>
    <message>
        <source>Cash</source>
        <comment>first of those that work</comment>
        <translation>Barzahlung</translation>
    </message>
    <message>
        <source>card terminal</source>
        <translation>Kartengerät</translation>
    </message>
    <message>
        <source>%1 work; orders are taken.</source>
        <comment>ways to pay</comment>
        <translation>%1 gehen; Bestellungen werden angenommen.</translation>
    </message>
    <message>
        <source>SMS wait and go out by themselves.</source>
        <translation>SMS warten und gehen von selbst hinaus.</translation>
    </message>
    <message>
        <source>SMS go through %1 meanwhile.</source>
        <translation>SMS gehen solange über %1.</translation>
    </message>
    <message>
        <source>E-mails wait and go out by themselves.</source>
        <translation>E-Mails warten und gehen von selbst hinaus.</translation>
    </message>
    <message>
        <source>A manager looks under Settings.</source>
        <translation>Die Leitung sieht in den Einstellungen nach.</translation>
    </message>
    <message>
        <source>No internet since %1.</source>
        <comment>a time</comment>
        <translation>Kein Internet seit %1.</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <comment>a provider</comment>
        <translation>%1: keine Antwort</translation>
    </message>
    <message>
        <source>%1: faults</source>
        <comment>a provider</comment>
        <translation>%1: Fehler</translation>
    </message>
    <message>
        <source>%1: key refused, see Settings</source>
        <comment>a provider</comment>
        <translation>%1: Schlüssel abgelehnt, siehe Einstellungen</translation>
    </message>
    <message>
        <source>Invoices are handed out as provisional and reported later.</source>
        <translation>Rechnungen gehen als vorläufig hinaus und werden später gemeldet.</translation>
    </message>
</context>
<context>
    <name>QuickNotes</name>
    <message>
        <source>No pepper</source>
        <translation>Ohne Pfeffer</translation>
    </message>
    <message>
        <source>No onion</source>
        <translation>Ohne Zwiebeln</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Durchgebraten</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>delivered to %1</source>
        <translation>geliefert an %1</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>geliefert</translation>
    </message>
    <message>
        <source>to eat here</source>
        <translation>zum Hieressen</translation>
    </message>
    <message>
        <source>pick-up</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>%1. %2, ready at %3, %4</source>
        <comment>lines, total, time, how it is handed over</comment>
        <translation>%1. %2, fertig um %3, %4</translation>
    </message>
    <message>
        <source>, name %1</source>
        <translation>, Name %1</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>COPY %1</source>
        <comment>a receipt printed again</comment>
        <translation>KOPIE %1</translation>
    </message>
    <message>
        <source>Reprinted %1</source>
        <translation>Nachdruck %1</translation>
    </message>
    <message>
        <source>Reprinted %1 by %2</source>
        <comment>when, who</comment>
        <translation>Nachdruck %1 von %2</translation>
    </message>
    <message>
        <source>TIN %1</source>
        <comment>taxpayer number in Ghana</comment>
        <translation>TIN %1</translation>
    </message>
    <message>
        <source>Tax no. %1</source>
        <translation>St.-Nr. %1</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>above the order&apos;s number</comment>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>TABLE %1</source>
        <translation>TISCH %1</translation>
    </message>
    <message>
        <source>Bill, not a receipt</source>
        <translation>Rechnungsbeleg, keine Quittung</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Beleg %1</translation>
    </message>
    <message>
        <source>%1 order</source>
        <comment>Phone order, Web order</comment>
        <translation>Bestellung: %1</translation>
    </message>
    <message>
        <source>Served by %1</source>
        <translation>Es bediente Sie %1</translation>
    </message>
    <message>
        <source>To </source>
        <comment>before a delivery address</comment>
        <translation>An </translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Discount, %1</source>
        <comment>why</comment>
        <translation>Rabatt, %1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <comment>fee</comment>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>SUMME</translation>
    </message>
    <message>
        <source>included in the total:</source>
        <translation>in der Summe enthalten:</translation>
    </message>
    <message>
        <source>Net</source>
        <comment>amount without tax</comment>
        <translation>Netto</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>VAT 19% on 12.60</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Rounding</source>
        <comment>to the smallest coin</comment>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <comment>money handed back</comment>
        <translation>RÜCKGELD</translation>
    </message>
    <message>
        <source>TO PAY</source>
        <translation>ZU ZAHLEN</translation>
    </message>
    <message>
        <source>Refund, %1</source>
        <comment>payment method</comment>
        <translation>Erstattung, %1</translation>
    </message>
    <message>
        <source>ref. %1</source>
        <comment>number on the terminal&apos;s slip</comment>
        <translation>Ref. %1</translation>
    </message>
    <message>
        <source>Discount %1</source>
        <comment>taken off a dish</comment>
        <translation>Rabatt %1</translation>
    </message>
    <message>
        <source>Discount %1: %2</source>
        <comment>10%, amount taken off a dish</comment>
        <translation>Rabatt %1: %2</translation>
    </message>
    <message>
        <source>Discounts on dishes</source>
        <translation>Rabatte auf Speisen</translation>
    </message>
    <message>
        <source>Follow the order, ask for a tax invoice:</source>
        <translation>Bestellung verfolgen, Rechnung anfordern:</translation>
    </message>
    <message>
        <source>Code %1</source>
        <comment>to type when an invoice is asked for</comment>
        <translation>Code %1</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>✓ Copy %1 goes to the printer</source>
        <translation>✓ Kopie %1 geht zum Drucker</translation>
    </message>
    <message>
        <source>✓ The receipt goes to the printer</source>
        <translation>✓ Der Beleg geht zum Drucker</translation>
    </message>
    <message>
        <source>✓ Copy %1 goes to %2</source>
        <comment>a printer</comment>
        <translation>✓ Kopie %1 geht an %2</translation>
    </message>
    <message>
        <source>✓ The receipt goes to %1</source>
        <comment>a printer</comment>
        <translation>✓ Der Beleg geht an %1</translation>
    </message>
    <message>
        <source>No printer is set up: show the receipt here.</source>
        <translation>Kein Drucker ist eingerichtet: zeigen Sie den Beleg hier.</translation>
    </message>
    <message>
        <source>The receipt waits. %1</source>
        <comment>then why</comment>
        <translation>Der Beleg wartet. %1</translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>Receipt printer</source>
        <translation>Belegdrucker</translation>
    </message>
</context>
<context>
    <name>TableTexts</name>
    <message>
        <source>○ free</source>
        <comment>a table nobody sits at</comment>
        <translation>○ frei</translation>
    </message>
</context>
<context>
    <name>TaxReport</name>
    <message>
        <source>%1%</source>
        <comment>a rate</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Was herauskommt</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>the base of a tax</comment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>None is charged.</source>
        <translation>Es wird keine erhoben.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1: nothing to round</source>
        <comment>an amount</comment>
        <translation>%1: nichts zu runden</translation>
    </message>
    <message>
        <source>%1: a half, rounded up by %2</source>
        <comment>an amount, a difference</comment>
        <translation>%1: ein Halbes, um %2 aufgerundet</translation>
    </message>
    <message>
        <source>%1: rounded down by %2</source>
        <comment>an amount, a difference</comment>
        <translation>%1: um %2 abgerundet</translation>
    </message>
    <message>
        <source>%1: rounded up by %2</source>
        <comment>an amount, a difference</comment>
        <translation>%1: um %2 aufgerundet</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Discount on %1</source>
        <translation>Rabatt auf %1</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Rabatt auf die Bestellung</translation>
    </message>
    <message>
        <source>of it from “%1”</source>
        <comment>a tax class</comment>
        <translation>davon auf „%1“</translation>
    </message>
    <message>
        <source>of that from %1</source>
        <comment>a line</comment>
        <translation>davon auf %1</translation>
    </message>
    <message>
        <source>first place: nothing has a price</source>
        <translation>erste Stelle: nichts hat einen Preis</translation>
    </message>
    <message>
        <source>%1 × %2 of %3 = %4</source>
        <comment>an amount, a weight, the sum of weights, the exact share</comment>
        <translation>%1 × %2 von %3 = %4</translation>
    </message>
    <message>
        <source>, and a unit left over</source>
        <translation>, und eine übrige Einheit</translation>
    </message>
    <message>
        <source>taxed as “%1”</source>
        <comment>a tax class</comment>
        <translation>besteuert als „%1“</translation>
    </message>
    <message>
        <source>Taxed as “%1”</source>
        <comment>a tax class</comment>
        <translation>Besteuert als „%1“</translation>
    </message>
    <message>
        <source>Value, with tax</source>
        <translation>Wert, mit Steuer</translation>
    </message>
    <message>
        <source>Value, before tax</source>
        <translation>Wert, ohne Steuer</translation>
    </message>
    <message>
        <source>charged on the price and %1</source>
        <comment>other levies</comment>
        <translation>erhoben auf den Preis und %1</translation>
    </message>
    <message>
        <source>what the taxes leave</source>
        <translation>was die Steuern übrig lassen</translation>
    </message>
    <message>
        <source>Net of each line</source>
        <translation>Netto je Zeile</translation>
    </message>
</context>
<context>
    <name>TestPage</name>
    <message>
        <source>TEST PAGE</source>
        <translation>TESTSEITE</translation>
    </message>
    <message>
        <source>The black line runs from edge to edge.</source>
        <translation>Die schwarze Linie läuft von Rand zu Rand.</translation>
    </message>
    <message>
        <source>%1 columns: the last digit stands at the edge.</source>
        <translation>%1 Spalten: Die letzte Ziffer steht am Rand.</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Weiß auf Schwarz</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>now</source>
        <comment>less than a minute</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>4 min ago</comment>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>frontdesk::AlertsModel</name>
    <message>
        <source>Money came for an order that is over</source>
        <translation>Geld kam für eine Bestellung, die beendet ist</translation>
    </message>
    <message>
        <source>A payment is not what the order costs</source>
        <translation>Eine Zahlung stimmt nicht mit der Bestellung überein</translation>
    </message>
    <message>
        <source>The receipt printer does not print</source>
        <translation>Der Bondrucker druckt nicht</translation>
    </message>
    <message>
        <source>Check power, cable and paper. It leaves by itself once it prints.</source>
        <translation>Strom, Kabel und Papier prüfen. Die Meldung verschwindet von selbst, sobald er druckt.</translation>
    </message>
    <message>
        <source>A message could not be sent</source>
        <translation>Eine Nachricht konnte nicht gesendet werden</translation>
    </message>
    <message>
        <source>Tell the guest another way.</source>
        <translation>Sagen Sie es dem Gast auf anderem Weg.</translation>
    </message>
    <message>
        <source>Somebody tries PINs at a device</source>
        <translation>Jemand probiert PINs an einem Gerät</translation>
    </message>
    <message>
        <source>Find out who holds it, or revoke the device under Settings.</source>
        <translation>Klären Sie, wer es hat, oder sperren Sie das Gerät in den Einstellungen.</translation>
    </message>
    <message>
        <source>A guest paid, and no order waits for it. Open the order again, or give the money back the way it came.</source>
        <translation>Ein Gast hat gezahlt, und keine Bestellung wartet darauf. Öffnen Sie die Bestellung wieder oder geben Sie das Geld auf demselben Weg zurück.</translation>
    </message>
    <message>
        <source>Another amount came than was asked for, so the order does not count as paid. Look at the provider&apos;s page, settle the difference with the guest, then press Done.</source>
        <translation>Es kam ein anderer Betrag als angefragt, darum gilt die Bestellung nicht als bezahlt. Sehen Sie auf der Seite des Anbieters nach, klären Sie den Unterschied mit dem Gast und drücken Sie dann „Erledigt“.</translation>
    </message>
    <message>
        <source>A payment needs a person</source>
        <translation>Eine Zahlung braucht jemanden</translation>
    </message>
    <message>
        <source>The provider did not do what it was asked. Cash goes on. If money has to go back, send it back by hand on the provider&apos;s page, then press Done.</source>
        <translation>Der Anbieter hat nicht getan, was er sollte. Bar geht weiter. Muss Geld zurück, senden Sie es von Hand auf der Seite des Anbieters zurück und drücken Sie dann „Erledigt“.</translation>
    </message>
    <message>
        <source>Re-open order</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Give back</source>
        <comment>money to a guest</comment>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <comment>an alert</comment>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>with an alert</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>The order was opened again.</source>
        <translation>Die Bestellung ist wieder offen.</translation>
    </message>
    <message>
        <source>The money goes back the way it came.</source>
        <translation>Das Geld geht auf demselben Weg zurück.</translation>
    </message>
</context>
<context>
    <name>frontdesk::AlertsSheet</name>
    <message>
        <source>Alerts</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welche Meldungen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>alerts</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>alerts</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Alerts are a manager&apos;s business</source>
        <translation>Meldungen sind Sache der Leitung</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht Sie</translation>
    </message>
    <message>
        <source>What goes wrong appears here by itself.</source>
        <translation>Was schiefgeht, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>✓ over since %1</source>
        <comment>a time</comment>
        <translation>✓ vorbei seit %1</translation>
    </message>
    <message>
        <source>✓ %1, %2</source>
        <comment>who, when</comment>
        <translation>✓ %1, %2</translation>
    </message>
    <message>
        <source>Give this money back?</source>
        <translation>Dieses Geld zurückgeben?</translation>
    </message>
    <message>
        <source>It goes back to the guest the way it came. That cannot be taken back.</source>
        <translation>Es geht auf demselben Weg an den Gast zurück. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Keep this money as it is?</source>
        <translation>Dieses Geld so lassen?</translation>
    </message>
    <message>
        <source>It is neither put to an order nor given back. Do this only if it is settled otherwise.</source>
        <translation>Es wird weder einer Bestellung zugeordnet noch zurückgegeben. Nur wählen, wenn es anders geklärt ist.</translation>
    </message>
</context>
<context>
    <name>frontdesk::BuyerForm</name>
    <message>
        <source>Something is missing here.</source>
        <translation>Hier fehlt etwas.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>This is not a tax number.</source>
        <translation>Das ist keine Steuernummer.</translation>
    </message>
    <message>
        <source>This is not a country.</source>
        <translation>Das ist kein Land.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Not before today.</source>
        <translation>Nicht vor heute.</translation>
    </message>
    <message>
        <source>Documents cannot be written in it.</source>
        <translation>In dieser Sprache gibt es keine Dokumente.</translation>
    </message>
    <message>
        <source>Something in this is not right yet.</source>
        <translation>Hier stimmt noch etwas nicht.</translation>
    </message>
    <message>
        <source>Without a buyer (simplified)</source>
        <translation>Ohne Käufer (Kleinbetrag)</translation>
    </message>
    <message>
        <source>It names nobody. Only for small amounts, and no buyer can take tax off with it.</source>
        <translation>Sie nennt niemanden. Nur für kleine Beträge, und kein Käufer kann damit Steuer abziehen.</translation>
    </message>
    <message>
        <source>Buyer, as the invoice names them</source>
        <translation>Käufer, wie er auf der Rechnung steht</translation>
    </message>
    <message>
        <source>TIN</source>
        <translation>TIN</translation>
    </message>
    <message>
        <source>Tax number, VAT ID</source>
        <translation>Steuernummer, USt-IdNr.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Buyer&apos;s reference</source>
        <translation>Zeichen des Käufers</translation>
    </message>
    <message>
        <source>order number, cost centre</source>
        <translation>Bestellnummer, Kostenstelle</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>Zahlbar bis</translation>
    </message>
    <message>
        <source>Notes on the document</source>
        <translation>Bemerkung auf dem Dokument</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Sprache des Dokuments</translation>
    </message>
    <message>
        <source>Write it as %1.</source>
        <comment>a day</comment>
        <translation>Bitte so schreiben: %1.</translation>
    </message>
</context>
<context>
    <name>frontdesk::CallBanners</name>
    <message>
        <source>Incoming call %1</source>
        <translation>Anruf von %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss the call of %1</source>
        <translation>Anruf von %1 ausblenden</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the order of a caller</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>New order for %1</source>
        <translation>Neue Bestellung für %1</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>new here</source>
        <translation>neu hier</translation>
    </message>
    <message>
        <source>order %1 is on the board</source>
        <translation>Bestellung %1 läuft</translation>
    </message>
</context>
<context>
    <name>frontdesk::CategoryStrip</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
</context>
<context>
    <name>frontdesk::ChangeBox</name>
    <message>
        <source>Hand back</source>
        <translation>Herausgeben</translation>
    </message>
</context>
<context>
    <name>frontdesk::ChangeRow</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Gestrichen</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>how many</comment>
        <translation>vorher %1</translation>
    </message>
    <message>
        <source>note is new</source>
        <translation>Notiz ist neu</translation>
    </message>
    <message>
        <source>note was: %1</source>
        <translation>Notiz war: %1</translation>
    </message>
    <message>
        <source>being cooked</source>
        <translation>wird gekocht</translation>
    </message>
    <message>
        <source>sent to the kitchen</source>
        <translation>ist in der Küche</translation>
    </message>
    <message>
        <source>One %1 less</source>
        <translation>%1: eins weniger</translation>
    </message>
    <message>
        <source>One %1 more</source>
        <translation>%1: eins mehr</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>%1 streichen</translation>
    </message>
</context>
<context>
    <name>frontdesk::ChangeSheet</name>
    <message>
        <source>Change order %1</source>
        <translation>Bestellung %1 ändern</translation>
    </message>
    <message>
        <source>Why is it taken off? The kitchen has it already.</source>
        <translation>Warum gestrichen? Die Küche hat es schon.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>Gast hat es sich anders überlegt</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Total, was %1</source>
        <translation>Summe, vorher %1</translation>
    </message>
    <message>
        <source>Add a dish</source>
        <translation>Mehr Speisen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Send changes</source>
        <translation>Änderungen senden</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>Erst den Grund nennen</translation>
    </message>
    <message>
        <source>What is being cooked can only be taken off by a manager.</source>
        <translation>Was schon gekocht wird, kann nur die Leitung streichen.</translation>
    </message>
    <message>
        <source>The discount would be more than you may give.</source>
        <translation>Der Rabatt wäre höher, als Sie geben dürfen.</translation>
    </message>
    <message>
        <source>This order stays as it is: it has an invoice, is being paid or is ready. Take what is added as a new order.</source>
        <translation>Diese Bestellung bleibt, wie sie ist: Sie hat eine Rechnung, wird gerade bezahlt oder ist fertig. Nehmen Sie das Weitere als neue Bestellung auf.</translation>
    </message>
    <message>
        <source>Money of this order was given back. Take what is added as a new order.</source>
        <translation>Zu dieser Bestellung wurde Geld zurückgegeben. Nehmen Sie das Weitere als neue Bestellung auf.</translation>
    </message>
    <message>
        <source>%1 is paid, which is more than the order would come to. Give the difference back first.</source>
        <translation>%1 sind bezahlt, mehr als die Bestellung dann kostet. Geben Sie zuerst den Unterschied zurück.</translation>
    </message>
    <message>
        <source>Cannot be had now.</source>
        <translation>Jetzt nicht zu haben.</translation>
    </message>
    <message>
        <source>Nothing would be left. Cancel the order instead.</source>
        <translation>Es bliebe nichts übrig. Stornieren Sie stattdessen die Bestellung.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
</context>
<context>
    <name>frontdesk::ChargePanel</name>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>of a voucher</comment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code that the guest reads out</source>
        <translation>Code, den der Gast vorliest</translation>
    </message>
    <message>
        <source>as the guest reads it</source>
        <translation>wie der Gast ihn vorliest</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Neu senden</translation>
    </message>
    <message>
        <source>Other wallet</source>
        <translation>Andere Wallet</translation>
    </message>
    <message>
        <source>Cash instead</source>
        <translation>Doch bar</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Card or mobile money on a page</source>
        <translation>Karte oder mobiles Geld per Seite</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a provider</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Anderer Weg</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a time from now</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>Confirm the code</source>
        <translation>Code bestätigen</translation>
    </message>
    <message>
        <source>Waiting for the page</source>
        <translation>Wartet auf die Seite</translation>
    </message>
    <message>
        <source>Checking the code …</source>
        <translation>Code wird geprüft …</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>the last step of a payment</comment>
        <translation>Bezahlt</translation>
    </message>
</context>
<context>
    <name>frontdesk::ChoiceField</name>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>frontdesk::ChoiceSheet</name>
    <message>
        <source>Chosen now</source>
        <translation>Jetzt gewählt</translation>
    </message>
</context>
<context>
    <name>frontdesk::CounterScreen</name>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Your unfinished order is open again</source>
        <translation>Ihre unfertige Bestellung ist wieder offen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search items, “3 jol” adds three</source>
        <translation>Speisen suchen, „3 jol“ nimmt drei</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>How it is handed over</source>
        <translation>Wie sie übergeben wird</translation>
    </message>
    <message>
        <source>Search items; “3 jol” and Enter adds three</source>
        <translation>Speisen suchen; „3 jol“ und Eingabe nimmt drei</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Order by telephone</source>
        <translation>Bestellung am Telefon</translation>
    </message>
    <message>
        <source>Take away, eat in, delivery</source>
        <translation>Mitnehmen, hier essen, Lieferung</translation>
    </message>
    <message>
        <source>Line of the order</source>
        <translation>Zeile der Bestellung</translation>
    </message>
    <message>
        <source>Quantity of the line</source>
        <translation>Menge der Zeile</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Repeat the line</source>
        <translation>Zeile wiederholen</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>Notiz zur Zeile</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Hold the order</source>
        <translation>Bestellung parken</translation>
    </message>
    <message>
        <source>Held orders</source>
        <translation>Geparkte Bestellungen</translation>
    </message>
    <message>
        <source>Send to the kitchen</source>
        <translation>In die Küche geben</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Kassieren</translation>
    </message>
    <message>
        <source>Reading the menu …</source>
        <translation>Die Karte wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>Nichts heißt „%1“</translation>
    </message>
    <message>
        <source>Fewer letters find more. Esc shows the menu again.</source>
        <translation>Weniger Buchstaben finden mehr. Esc zeigt wieder die Karte.</translation>
    </message>
    <message>
        <source>No items here yet</source>
        <translation>Hier gibt es noch keine Speisen</translation>
    </message>
    <message>
        <source>Items of the menu appear here as soon as there are any.</source>
        <translation>Sobald es Speisen gibt, erscheinen sie hier.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>item, why not</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>jetzt nicht zu haben</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>from the order</source>
        <translation>aus der Bestellung</translation>
    </message>
    <message>
        <source>Added at today&apos;s prices</source>
        <translation>Zu heutigen Preisen hinzugefügt</translation>
    </message>
    <message>
        <source>Not on the menu any more: %1</source>
        <translation>Nicht mehr auf der Karte: %1</translation>
    </message>
    <message>
        <source>Your role may give up to %1 %. Ask a manager to sign in.</source>
        <translation>Ihre Rolle darf bis %1 % geben. Bitten Sie die Leitung, sich anzumelden.</translation>
    </message>
    <message>
        <source>That is more than it is taken from.</source>
        <translation>Das ist mehr als der Betrag selbst.</translation>
    </message>
    <message>
        <source>There is nothing to hold yet</source>
        <translation>Es gibt noch nichts zu parken</translation>
    </message>
    <message>
        <source>Held. Ctrl+Shift+H takes it up again.</source>
        <translation>Geparkt. Strg+Umschalt+H holt sie zurück.</translation>
    </message>
    <message>
        <source>Order %1 is on its way to the kitchen</source>
        <translation>Bestellung %1 geht in die Küche</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>well done</source>
        <translation>durchgebraten</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>in the rail: where an order is taken</comment>
        <translation>Bestellen</translation>
    </message>
    <message>
        <source>In payment: exactly what is due</source>
        <translation>Beim Zahlen: genau der offene Betrag</translation>
    </message>
    <message>
        <source>In payment: cash, mobile money, card</source>
        <translation>Beim Zahlen: bar, mobiles Geld, Karte</translation>
    </message>
    <message>
        <source>The last order is just being sent. Try again in a moment.</source>
        <translation>Die letzte Bestellung wird gerade gesendet. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The order before is held. Ctrl+Shift+H takes it up again.</source>
        <translation>Die Bestellung davor ist zurückgestellt. Strg+Umschalt+H nimmt sie wieder auf.</translation>
    </message>
</context>
<context>
    <name>frontdesk::DeviceRow</name>
    <message>
        <source>seen today</source>
        <translation>heute gesehen</translation>
    </message>
    <message>
        <source>seen yesterday</source>
        <translation>gestern gesehen</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <comment>a day</comment>
        <translation>zuletzt am %1</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Staff device</source>
        <translation>Personalgerät</translation>
    </message>
    <message>
        <source>let in by %1, %2</source>
        <comment>a member of staff, a time</comment>
        <translation>gekoppelt von %1, %2</translation>
    </message>
    <message>
        <source>✕ Revoked %1</source>
        <comment>a time</comment>
        <translation>✕ Gesperrt %1</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 sperren</translation>
    </message>
</context>
<context>
    <name>frontdesk::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Pair a device</source>
        <translation>Gerät koppeln</translation>
    </message>
    <message>
        <source>Phones and tablets of the staff, kitchen screens and kiosks. A paired device stays let in until you revoke it.</source>
        <translation>Telefone und Tablets des Personals, Küchenschirme und Kioske. Ein gekoppeltes Gerät bleibt zugelassen, bis Sie es sperren.</translation>
    </message>
    <message>
        <source>Devices are a manager&apos;s business</source>
        <translation>Geräte sind Sache der Leitung</translation>
    </message>
    <message>
        <source>No device is paired yet</source>
        <translation>Noch kein Gerät gekoppelt</translation>
    </message>
    <message>
        <source>A phone or tablet shows the queue anywhere in the house; a kiosk takes orders by itself.</source>
        <translation>Ein Telefon oder Tablet zeigt die Schlange überall im Haus; ein Kiosk nimmt selbst Bestellungen auf.</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 sperren?</translation>
    </message>
    <message>
        <source>It is put out at once, with everybody who is signed in at it. To use it again, pair it anew.</source>
        <translation>Es ist sofort gesperrt, mit allen, die daran angemeldet sind. Um es wieder zu nutzen, koppeln Sie es neu.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>%1 is put out</source>
        <comment>a device</comment>
        <translation>%1 ist gesperrt</translation>
    </message>
</context>
<context>
    <name>frontdesk::DiscountSheet</name>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Kind of discount</source>
        <translation>Art des Rabatts</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>What the discount is for</source>
        <translation>Wofür der Rabatt ist</translation>
    </message>
    <message>
        <source>Whole order</source>
        <translation>Ganze Bestellung</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Regular guest</source>
        <translation>Stammgast</translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation>Zu lange gewartet</translation>
    </message>
    <message>
        <source>Something was wrong</source>
        <translation>Etwas war nicht in Ordnung</translation>
    </message>
    <message>
        <source>Staff meal</source>
        <translation>Personalessen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Take the discount off</source>
        <translation>Rabatt wegnehmen</translation>
    </message>
    <message>
        <source>Give discount</source>
        <translation>Rabatt geben</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>Erst den Grund nennen</translation>
    </message>
</context>
<context>
    <name>frontdesk::DishSheet</name>
    <message>
        <source>Add to order %1</source>
        <translation>Zu Bestellung %1 hinzufügen</translation>
    </message>
    <message>
        <source>Search items</source>
        <translation>Speisen suchen</translation>
    </message>
</context>
<context>
    <name>frontdesk::DocumentActions</name>
    <message>
        <source>Save %1 as PDF</source>
        <translation>%1 als PDF speichern</translation>
    </message>
    <message>
        <source>The PDF is not drawn yet. Try again soon.</source>
        <translation>Das PDF ist noch nicht gezeichnet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This document has no e-invoice.</source>
        <translation>Dieses Dokument hat keine E-Rechnung.</translation>
    </message>
    <message>
        <source>Save the e-invoice of %1</source>
        <translation>E-Rechnung %1 speichern</translation>
    </message>
    <message>
        <source>It goes to %1.</source>
        <comment>a document by e-mail</comment>
        <translation>Es geht an %1.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <comment>a file&apos;s path</comment>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <comment>a file&apos;s path</comment>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>frontdesk::EmailSheet</name>
    <message>
        <source>Send %1</source>
        <translation>%1 senden</translation>
    </message>
    <message>
        <source>The PDF leaves as an attachment, at once or as soon as there is a way out.</source>
        <translation>Das PDF geht als Anhang hinaus, sofort oder sobald ein Weg offen ist.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Where shall it go?</source>
        <translation>Wohin soll es gehen?</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
</context>
<context>
    <name>frontdesk::FilterBar</name>
    <message>
        <source>Scheduled</source>
        <translation>Vorbestellt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all orders</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
</context>
<context>
    <name>frontdesk::FinderPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>Drucker hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Enter an address</source>
        <translation>Adresse eingeben</translation>
    </message>
    <message>
        <source>network, USB, serial, print queue or folder</source>
        <translation>Netzwerk, USB, seriell, Warteschlange oder Ordner</translation>
    </message>
    <message>
        <source>Looking at USB, print queues and the network … %1 s</source>
        <comment>seconds</comment>
        <translation>Suche an USB, in Warteschlangen und im Netzwerk … %1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n printers found. Choose one.</source>
        <translation>
            <numerusform>%n Drucker gefunden. Bitte wählen.</numerusform>
            <numerusform>%n Drucker gefunden. Bitte wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer yet</source>
        <translation>Noch kein Drucker</translation>
    </message>
    <message>
        <source>Switch it on and plug it in: it appears here by itself.</source>
        <translation>Einschalten und anstecken: Er erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>No printer was found</source>
        <translation>Kein Drucker gefunden</translation>
    </message>
    <message>
        <source>See that it is on and in the same network, then look again; or enter its address.</source>
        <translation>Prüfen Sie, ob er an und im selben Netzwerk ist, und suchen Sie neu; oder geben Sie seine Adresse ein.</translation>
    </message>
</context>
<context>
    <name>frontdesk::GuestList</name>
    <message>
        <source>not known by name</source>
        <translation>Name unbekannt</translation>
    </message>
    <message>
        <source>◐ waits</source>
        <comment>an order of this guest is on the board</comment>
        <translation>◐ wartet</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
</context>
<context>
    <name>frontdesk::GuestPage</name>
    <message>
        <source>★ Remembered</source>
        <translation>★ Gemerkt</translation>
    </message>
    <message>
        <source>Not remembered, orders only</source>
        <translation>Nicht gemerkt, nur Bestellungen</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Neu hier</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>how many a guest placed</comment>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzte Bestellung</translation>
    </message>
    <message>
        <source>Usually pays by</source>
        <translation>Zahlt meist</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Deliver here</source>
        <translation>Hierhin liefern</translation>
    </message>
    <message>
        <source>New order, delivered to %1</source>
        <translation>Neue Bestellung, geliefert an %1</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>Letzte Bestellungen</translation>
    </message>
    <message>
        <source>Nothing was ordered from this number yet.</source>
        <translation>Von dieser Nummer wurde noch nichts bestellt.</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Repeat: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Diese Person vergessen</translation>
    </message>
</context>
<context>
    <name>frontdesk::GuestSheet</name>
    <message>
        <source>Who is it for, and where to?</source>
        <translation>Für wen ist es, und wohin?</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Für wen ist es?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Street and house</source>
        <translation>Straße und Haus</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>Wie man hinfindet</translation>
    </message>
</context>
<context>
    <name>frontdesk::GuestsScreen</name>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Whom do you look for?</source>
        <translation>Wen suchen Sie?</translation>
    </message>
    <message>
        <source>Type a number or a name, or press a guest of the list.</source>
        <translation>Nummer oder Namen eingeben oder einen Gast der Liste antippen.</translation>
    </message>
    <message>
        <source>Search by number or name</source>
        <translation>Nach Nummer oder Namen suchen</translation>
    </message>
    <message>
        <source>To the next guest</source>
        <translation>Zum nächsten Gast</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the guest&apos;s card</source>
        <translation>Karte des Gastes öffnen</translation>
    </message>
    <message>
        <source>Reading the guests …</source>
        <translation>Gäste werden gelesen …</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>A whole number always opens a card.</source>
        <translation>Eine ganze Nummer öffnet immer eine Karte.</translation>
    </message>
    <message>
        <source>No guests yet</source>
        <translation>Noch keine Gäste</translation>
    </message>
    <message>
        <source>Whoever orders with a number appears here.</source>
        <translation>Wer mit einer Nummer bestellt, erscheint hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>guests</comment>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) of the last orders</source>
        <translation>
            <numerusform>%n Gast der letzten Bestellungen</numerusform>
            <numerusform>%n Gäste der letzten Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>%1 vergessen?</translation>
    </message>
    <message>
        <source>Name, addresses, usual payment and count of this number go for good. The orders stay in the books, as the tax law asks.</source>
        <translation>Name, Adressen, übliche Zahlart und Zähler dieser Nummer werden endgültig gelöscht. Die Bestellungen bleiben in den Büchern, wie es das Steuerrecht verlangt.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forgotten. The orders stay in the books.</source>
        <translation>Vergessen. Die Bestellungen bleiben in den Büchern.</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
</context>
<context>
    <name>frontdesk::HandoverChoice</name>
    <message>
        <source>Pick-up</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>comes to fetch it</source>
        <translation>holt es ab</translation>
    </message>
</context>
<context>
    <name>frontdesk::HeldSheet</name>
    <message>
        <source>Held orders</source>
        <translation>Geparkte Bestellungen</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>Nichts ist geparkt</translation>
    </message>
    <message>
        <source>Hold puts an order aside, so that the next guest can be served. Ctrl+H does the same.</source>
        <translation>Parken legt eine Bestellung beiseite, damit der nächste Gast drankommt. Strg+H tut dasselbe.</translation>
    </message>
</context>
<context>
    <name>frontdesk::HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Hold Alt to see each key on its button.</source>
        <translation>Alt gedrückt halten zeigt jede Taste auf ihrem Knopf.</translation>
    </message>
</context>
<context>
    <name>frontdesk::InvoiceList</name>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>no number yet</source>
        <comment>of a draft</comment>
        <translation>noch keine Nummer</translation>
    </message>
    <message>
        <source>%1 · order %2</source>
        <comment>a day, a number</comment>
        <translation>%1 · Bestellung %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day, as QLocale writes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
</context>
<context>
    <name>frontdesk::InvoicePage</name>
    <message>
        <source>Reading the pages …</source>
        <translation>Seiten werden gelesen …</translation>
    </message>
    <message>
        <source>The tax authority says: %1</source>
        <translation>Die Steuerbehörde sagt: %1</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a day</comment>
        <translation>fällig am %1</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-invoice</source>
        <translation>E-Rechnung</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Report again</source>
        <comment>to the tax authority</comment>
        <translation>Neu melden</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>Gutschrift %1</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Rechnung %1</translation>
    </message>
    <message>
        <source>%1, as it is stored</source>
        <translation>%1, wie gespeichert</translation>
    </message>
    <message>
        <source>The PDF is being drawn</source>
        <translation>Das PDF wird gezeichnet</translation>
    </message>
    <message>
        <source>It appears here by itself in a moment.</source>
        <translation>Es erscheint hier gleich von selbst.</translation>
    </message>
</context>
<context>
    <name>frontdesk::InvoiceSheet</name>
    <message>
        <source>Invoice of order %1</source>
        <translation>Rechnung zu Bestellung %1</translation>
    </message>
    <message>
        <source>Looking for its invoice …</source>
        <translation>Rechnung wird gesucht …</translation>
    </message>
    <message>
        <source>Issue invoice</source>
        <translation>Rechnung ausstellen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Issuing …</source>
        <translation>Wird ausgestellt …</translation>
    </message>
    <message>
        <source>Issued as %1.</source>
        <translation>Ausgestellt als %1.</translation>
    </message>
    <message>
        <source>It was issued before, as %1.</source>
        <translation>Sie wurde schon ausgestellt, als %1.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Throw draft away</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Receipt paper</source>
        <translation>Bonpapier</translation>
    </message>
    <message>
        <source>Print on receipt paper</source>
        <translation>Auf Bonpapier drucken</translation>
    </message>
    <message>
        <source>Print on an office printer</source>
        <translation>Auf Bürodrucker drucken</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <comment>the PDF of an invoice</comment>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>Kept as a draft. It has no number yet and waits on top of the invoices.</source>
        <translation>Als Entwurf aufgehoben. Er hat noch keine Nummer und wartet oben bei den Rechnungen.</translation>
    </message>
    <message>
        <source>Throwing away …</source>
        <translation>Wird verworfen …</translation>
    </message>
    <message>
        <source>The draft is gone; the form says what the order says.</source>
        <translation>Der Entwurf ist weg; das Formular sagt, was die Bestellung sagt.</translation>
    </message>
    <message>
        <source>Somebody else changed this draft first. Open it again to see it.</source>
        <translation>Jemand anders hat diesen Entwurf zuerst geändert. Öffnen Sie ihn neu, um ihn zu sehen.</translation>
    </message>
</context>
<context>
    <name>frontdesk::InvoicesModel</name>
    <message>
        <source>Draft of order %1</source>
        <translation>Entwurf zu Bestellung %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::InvoicesScreen</name>
    <message>
        <source>Drafts</source>
        <comment>invoices without a number yet</comment>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>invoices that are not paid yet</comment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>invoices</comment>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>invoices</comment>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Number or buyer</source>
        <translation>Nummer oder Käufer</translation>
    </message>
    <message>
        <source>Search by number or buyer</source>
        <translation>Nach Nummer oder Käufer suchen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all documents</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To the next document</source>
        <translation>Zum nächsten Dokument</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>Print on an office printer</source>
        <translation>Auf Bürodrucker drucken</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Per E-Mail senden</translation>
    </message>
    <message>
        <source>Shown: %1. Choose days and kind.</source>
        <translation>Gezeigt: %1. Tage und Art wählen.</translation>
    </message>
    <message>
        <source>Reading the invoices …</source>
        <translation>Rechnungen werden gelesen …</translation>
    </message>
    <message>
        <source>Your role does not see invoices</source>
        <translation>Ihre Rolle sieht keine Rechnungen</translation>
    </message>
    <message>
        <source>Ask a cashier to sign in.</source>
        <translation>Bitten Sie jemanden von der Kasse, sich anzumelden.</translation>
    </message>
    <message>
        <source>Invoices hold what guests tell the tax office</source>
        <translation>Rechnungen enthalten, was Gäste dem Finanzamt sagen</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Esc shows all documents again.</source>
        <translation>Esc zeigt wieder alle Dokumente.</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Noch keine Rechnungen</translation>
    </message>
    <message>
        <source>Every paid order can have one, and whoever scans a receipt can ask for one.</source>
        <translation>Jede bezahlte Bestellung kann eine haben, und wer einen Beleg scannt, kann eine anfordern.</translation>
    </message>
    <message>
        <source>Issue the first invoice</source>
        <translation>Erste Rechnung ausstellen</translation>
    </message>
    <message>
        <source>Which document?</source>
        <translation>Welches Dokument?</translation>
    </message>
    <message>
        <source>Press Invoice after taking a payment, or in the details of a paid order.</source>
        <translation>Drücken Sie „Rechnung“ nach einer Zahlung oder bei einer bezahlten Bestellung.</translation>
    </message>
    <message>
        <source>Press a row: its page is shown here, to be printed, kept or sent.</source>
        <translation>Drücken Sie eine Zeile: Hier erscheint ihre Seite zum Drucken, Aufheben oder Senden.</translation>
    </message>
    <message>
        <source>It is reported to the tax authority again.</source>
        <translation>Es wird der Steuerbehörde neu gemeldet.</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnung</translation>
    </message>
</context>
<context>
    <name>frontdesk::KeyPlaceBox</name>
    <message>
        <source>No passphrase</source>
        <translation>Ohne Passphrase</translation>
    </message>
    <message>
        <source>Keys are kept in this computer&apos;s keychain, never in the store or its copies.</source>
        <translation>Schlüssel liegen im Schlüsselbund dieses Computers, nie in den Daten oder ihren Kopien.</translation>
    </message>
    <message>
        <source>Keys are kept in a sealed file, never in the store or its copies.</source>
        <translation>Schlüssel liegen in einer versiegelten Datei, nie in den Daten oder ihren Kopien.</translation>
    </message>
    <message>
        <source>A demo keeps its keys in its own folder. Enter none that are live.</source>
        <translation>Eine Demo legt ihre Schlüssel in einen eigenen Ordner. Geben Sie keine echten ein.</translation>
    </message>
    <message>
        <source>The key to your keys lies on this computer.</source>
        <translation>Der Schlüssel zu Ihren Schlüsseln liegt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Whoever can read its disk can take money in your name. With a passphrase they could not; it is asked for at every start.</source>
        <translation>Wer seine Platte lesen kann, kann in Ihrem Namen Geld nehmen. Mit einer Passphrase ginge das nicht; sie wird bei jedem Start verlangt.</translation>
    </message>
    <message>
        <source>A new passphrase, 8 characters or more</source>
        <translation>Neue Passphrase, mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Lock with it</source>
        <translation>Damit sperren</translation>
    </message>
    <message>
        <source>Your keys are locked.</source>
        <translation>Ihre Schlüssel sind gesperrt.</translation>
    </message>
    <message>
        <source>Payments and messages that need them wait. Type the passphrase they were sealed with, or unlock the keychain and come back.</source>
        <translation>Zahlungen und Nachrichten, die sie brauchen, warten. Geben Sie die Passphrase ein, mit der sie versiegelt wurden, oder öffnen Sie den Schlüsselbund und kommen Sie wieder.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>What shall lock your keys?</source>
        <translation>Was soll Ihre Schlüssel sperren?</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers. Choose a passphrase: it seals the keys and is asked for at every start. Nobody can recover it.</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund. Wählen Sie eine Passphrase: Sie versiegelt die Schlüssel und wird bei jedem Start verlangt. Niemand kann sie wiederherstellen.</translation>
    </message>
    <message>
        <source>Seal with it</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Moment …</translation>
    </message>
    <message>
        <source>Keep keys without a passphrase?</source>
        <translation>Schlüssel ohne Passphrase behalten?</translation>
    </message>
    <message>
        <source>Whoever can read this computer&apos;s disk can then take money in your name. A warning stays in these settings. You can choose a passphrase later.</source>
        <translation>Wer die Platte dieses Computers lesen kann, kann dann in Ihrem Namen Geld nehmen. In diesen Einstellungen bleibt eine Warnung. Eine Passphrase können Sie später wählen.</translation>
    </message>
    <message>
        <source>Keep them so</source>
        <translation>So behalten</translation>
    </message>
    <message>
        <source>This is not the passphrase the keys were sealed with.</source>
        <translation>Mit dieser Passphrase wurden die Schlüssel nicht versiegelt.</translation>
    </message>
    <message>
        <source>Too short: take 8 characters or more.</source>
        <translation>Zu kurz: mindestens 8 Zeichen nehmen.</translation>
    </message>
    <message>
        <source>The file of keys is damaged or was tampered with. Put it back from a copy, or remove it and enter the keys again.</source>
        <translation>Die Datei der Schlüssel ist beschädigt oder wurde verändert. Spielen Sie eine Kopie zurück, oder löschen Sie sie und geben Sie die Schlüssel neu ein.</translation>
    </message>
</context>
<context>
    <name>frontdesk::LettersBox</name>
    <message>
        <source>How the currency is written</source>
        <translation>Wie die Währung geschrieben wird</translation>
    </message>
    <message>
        <source>Write ɛ and ɔ as e and o</source>
        <translation>ɛ und ɔ als e und o schreiben</translation>
    </message>
    <message>
        <source>No printer has the cedi sign: its lines are printed as pictures, a little slower.</source>
        <translation>Kein Drucker hat das Cedi-Zeichen: Zeilen damit werden als Bild gedruckt, etwas langsamer.</translation>
    </message>
    <message>
        <source>Otherwise lines with these letters are printed as pictures.</source>
        <translation>Sonst werden Zeilen mit diesen Buchstaben als Bild gedruckt.</translation>
    </message>
</context>
<context>
    <name>frontdesk::LoadPill</name>
    <message numerus="yes">
        <source>Kitchen behind, %n late</source>
        <comment>number of late orders</comment>
        <translation>
            <numerusform>Küche in Verzug, %n zu spät</numerusform>
            <numerusform>Küche in Verzug, %n zu spät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kitchen busy, %n cooking</source>
        <comment>number of orders</comment>
        <translation>
            <numerusform>Küche voll, %n in Arbeit</numerusform>
            <numerusform>Küche voll, %n in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Kitchen is free</source>
        <translation>Küche ist frei</translation>
    </message>
    <message numerus="yes">
        <source>Kitchen, %n cooking</source>
        <comment>number of orders</comment>
        <translation>
            <numerusform>Küche, %n in Arbeit</numerusform>
            <numerusform>Küche, %n in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>new orders take %1 min</source>
        <translation>neue Bestellungen: %1 min</translation>
    </message>
</context>
<context>
    <name>frontdesk::LockScreen</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Locked: enter your PIN</source>
        <translation>Gesperrt: PIN eingeben</translation>
    </message>
    <message>
        <source>Demo PINs
111213 owner · 141516 cashier · 171819 kitchen</source>
        <translation>PINs der Vorführung
111213 Inhaber · 141516 Kasse · 171819 Küche</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 s.</source>
        <translation>Zu viele falsche PINs. Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>frontdesk::LookPanel</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>On</source>
        <comment>motion</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Reduced</source>
        <comment>motion</comment>
        <translation>Reduziert</translation>
    </message>
</context>
<context>
    <name>frontdesk::MainWindow</name>
    <message>
        <source>Frontdesk</source>
        <translation>Frontdesk</translation>
    </message>
    <message>
        <source>%1 – Frontdesk</source>
        <translation>%1 – Frontdesk</translation>
    </message>
    <message>
        <source>Demo: an invented restaurant in its own store. No order, payment or print is real.</source>
        <translation>Vorführung: ein erfundenes Restaurant mit eigenen Daten. Keine Bestellung, Zahlung und kein Ausdruck ist echt.</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Diese Hilfe</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Lock, change staff</source>
        <translation>Sperren, Person wechseln</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>Zum nächsten Feld</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Nothing new can be saved; all earlier orders are safe. Free some space: sales go on by themselves.</source>
        <translation>Neues kann nicht gespeichert werden; alle früheren Bestellungen sind sicher. Schaffen Sie Platz: Der Verkauf geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The store can only be read.</source>
        <translation>Die Daten lassen sich nur lesen.</translation>
    </message>
    <message>
        <source>Orders can be looked at but not changed. Write new ones on paper and call for help.</source>
        <translation>Bestellungen lassen sich ansehen, nicht ändern. Schreiben Sie neue auf Papier und rufen Sie Hilfe.</translation>
    </message>
    <message>
        <source>The disk does not answer well.</source>
        <translation>Die Platte antwortet nicht richtig.</translation>
    </message>
    <message>
        <source>Nothing that was confirmed is lost. The program tries again by itself.</source>
        <translation>Nichts Bestätigtes ist verloren. Das Programm versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing is written any more. Restore the last backup.</source>
        <translation>Es wird nichts mehr geschrieben. Spielen Sie die letzte Sicherung zurück.</translation>
    </message>
    <message>
        <source>Web ordering is off.</source>
        <translation>Die Web-Bestellung ist aus.</translation>
    </message>
    <message>
        <source>Another program uses %1. Counter, kitchen and cash go on; end that program or choose another address.</source>
        <translation>Ein anderes Programm benutzt %1. Theke, Küche und Kasse laufen weiter; beenden Sie es oder wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Take the call that is shown</source>
        <translation>Den gezeigten Anruf annehmen</translation>
    </message>
    <message>
        <source>Who is signed in</source>
        <translation>Wer angemeldet ist</translation>
    </message>
    <message>
        <source>Papers that wait to be printed</source>
        <translation>Wartende Ausdrucke</translation>
    </message>
</context>
<context>
    <name>frontdesk::MenuGrid</name>
    <message>
        <source>Menu items</source>
        <translation>Speisen</translation>
    </message>
</context>
<context>
    <name>frontdesk::MenuModel</name>
    <message>
        <source>combo</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a time of day</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>wird nicht geliefert</translation>
    </message>
    <message>
        <source>take away only</source>
        <translation>nur zum Mitnehmen</translation>
    </message>
    <message>
        <source>not to take away</source>
        <translation>nicht zum Mitnehmen</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message numerus="yes">
        <source>%n in the order</source>
        <translation>
            <numerusform>%n in der Bestellung</numerusform>
            <numerusform>%n in der Bestellung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::MessageListSheet</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Welche Nachrichten</translation>
    </message>
    <message>
        <source>All</source>
        <comment>messages</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>messages</comment>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>messages</comment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>messages</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Reading messages …</source>
        <translation>Nachrichten werden gelesen …</translation>
    </message>
    <message>
        <source>Read the demo&apos;s e-mails</source>
        <translation>E-Mails der Demo lesen</translation>
    </message>
    <message>
        <source>Your role does not see messages</source>
        <translation>Ihre Rolle sieht keine Nachrichten</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <comment>messages</comment>
        <translation>Wartend %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <comment>messages</comment>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>SMS and e-mails to guests appear here by themselves.</source>
        <translation>SMS und E-Mails an Gäste erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <comment>of sending a message</comment>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>next try %1</source>
        <comment>a time</comment>
        <translation>nächster Versuch %1</translation>
    </message>
    <message>
        <source>%1 · order %2</source>
        <comment>kind of message, number</comment>
        <translation>%1 · Bestellung %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>to send a message</comment>
        <translation>Neu senden</translation>
    </message>
    <message>
        <source>Try again: %1 to %2</source>
        <translation>Neu senden: %1 an %2</translation>
    </message>
    <message>
        <source>✓ It is sent now.</source>
        <translation>✓ Wird jetzt gesendet.</translation>
    </message>
</context>
<context>
    <name>frontdesk::MessagesSheet</name>
    <message>
        <source>Messages of the demo</source>
        <translation>Nachrichten der Demo</translation>
    </message>
    <message>
        <source>A demo sends nothing: its e-mails are shown here, with links that work.</source>
        <translation>Eine Demo sendet nichts: Ihre E-Mails stehen hier, mit Links, die funktionieren.</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message>
        <source>Register an account in the web app: its e-mail appears here.</source>
        <translation>Legen Sie in der Web-App ein Konto an: Die E-Mail erscheint hier.</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>an e-mail address</comment>
        <translation>an %1</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy the link of: %1</source>
        <translation>Link kopieren aus: %1</translation>
    </message>
    <message>
        <source>✓ The link is copied.</source>
        <translation>✓ Der Link ist kopiert.</translation>
    </message>
</context>
<context>
    <name>frontdesk::NoteSheet</name>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Note for the kitchen</source>
        <translation>Notiz für die Küche</translation>
    </message>
    <message>
        <source>for example: sauce on the side</source>
        <translation>zum Beispiel: Soße extra</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
</context>
<context>
    <name>frontdesk::NumericKeypad</name>
    <message>
        <source>Number keys</source>
        <translation>Zifferntasten</translation>
    </message>
    <message>
        <source>double zero</source>
        <translation>Doppelnull</translation>
    </message>
    <message>
        <source>decimal sign</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>delete last digit</source>
        <translation>letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>leeren</translation>
    </message>
</context>
<context>
    <name>frontdesk::OptionCard</name>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>no more can be chosen</source>
        <translation>mehr geht nicht</translation>
    </message>
</context>
<context>
    <name>frontdesk::OptionGroupBox</name>
    <message>
        <source>incl.</source>
        <comment>in the price</comment>
        <translation>inkl.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>choose</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>choose %1 to %2</source>
        <translation>%1 bis %2 wählen</translation>
    </message>
    <message>
        <source>! needed</source>
        <translation>! nötig</translation>
    </message>
    <message>
        <source>! %1 of %2</source>
        <translation>! %1 von %2</translation>
    </message>
    <message>
        <source>✓ chosen</source>
        <translation>✓ gewählt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>frontdesk::OptionsSheet</name>
    <message>
        <source>Note for the kitchen</source>
        <translation>Notiz für die Küche</translation>
    </message>
    <message>
        <source>for example: sauce on the side</source>
        <translation>zum Beispiel: Soße extra</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Diese Zeile</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Je Stück</translation>
    </message>
    <message>
        <source>! Contains</source>
        <translation>! Enthält</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>allergens, dish</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>frontdesk::OrderCard</name>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Promise in minutes</source>
        <translation>Zusage in Minuten</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes, after a number</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>ready %1</source>
        <comment>ready 12:38</comment>
        <translation>fertig %1</translation>
    </message>
    <message>
        <source>Order %1, %2 %3, %4, %5, %6, %7</source>
        <translation>Bestellung %1, %2 %3, %4, %5, %6, %7</translation>
    </message>
    <message>
        <source>%1. Enter: %2</source>
        <translation>%1. Eingabe: %2</translation>
    </message>
    <message>
        <source>the kitchen says %1 min</source>
        <translation>die Küche sagt %1 min</translation>
    </message>
    <message>
        <source>Promise</source>
        <comment>time until an order is ready</comment>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Placed %1</source>
        <translation>Bestellt %1</translation>
    </message>
    <message>
        <source>Promised for %1</source>
        <translation>Zugesagt für %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::OrderDetailSheet</name>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>%1, included</source>
        <comment>a tax in the price</comment>
        <translation>%1, enthalten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Noch zu zahlen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>given %1, change %2</source>
        <translation>gegeben %1, zurück %2</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Beleg %1</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Kassieren</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Kitchen again</source>
        <translation>Küche erneut</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Cancel order %1, %2?</source>
        <translation>Bestellung %1 über %2 stornieren?</translation>
    </message>
    <message>
        <source>%1 was paid and has to be given back.</source>
        <translation>%1 sind bezahlt und müssen zurückgegeben werden.</translation>
    </message>
    <message>
        <source>The guest is told, the kitchen gets a cancel ticket if it has one to cancel.</source>
        <translation>Der Gast erfährt es, die Küche bekommt einen Stornobon, falls sie schon einen hat.</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>Gast hat es sich anders überlegt</translation>
    </message>
    <message>
        <source>Ordered twice</source>
        <translation>Doppelt bestellt</translation>
    </message>
    <message>
        <source>Something is sold out</source>
        <translation>Etwas ist ausverkauft</translation>
    </message>
    <message>
        <source>Guest did not come</source>
        <translation>Gast kam nicht</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Geld zurück</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Taken off: %1</source>
        <translation>Gestrichen: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>what was ordered, what is ordered now</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, taken off</source>
        <translation>%1, gestrichen</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>Bestellung ändern</translation>
    </message>
    <message>
        <source>Bag label</source>
        <translation>Tütenetikett</translation>
    </message>
</context>
<context>
    <name>frontdesk::OrderListSheet</name>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Reading orders…</source>
        <translation>Bestellungen werden gelesen …</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>frontdesk::OrderPanel</name>
    <message>
        <source>%1, included</source>
        <comment>names of taxes</comment>
        <translation>%1, enthalten</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellen</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>Nothing ordered yet</source>
        <translation>Noch nichts bestellt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>To kitchen</source>
        <translation>In die Küche</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Kassieren</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Walk-in guest</source>
        <translation>Gast an der Theke</translation>
    </message>
    <message>
        <source>Add name</source>
        <translation>Name angeben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tisch %1</translation>
    </message>
    <message>
        <source>No table yet</source>
        <translation>Noch kein Tisch</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Where shall it go?</source>
        <translation>Wohin soll es gehen?</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Adresse angeben</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>☎ Phone</source>
        <translation>☎ Telefon</translation>
    </message>
    <message>
        <source>ready ~%1</source>
        <comment>a time of day</comment>
        <translation>fertig ~%1</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Held (%1)</source>
        <translation>Geparkt (%1)</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation>%1 kassieren</translation>
    </message>
    <message>
        <source>Touch an item, or type its name.</source>
        <translation>Eine Speise berühren oder ihren Namen tippen.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PageCode</name>
    <message>
        <source>The guest scans</source>
        <translation>Der Gast scannt</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>✓ The link is copied.</source>
        <translation>✓ Der Link ist kopiert.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PairSheet</name>
    <message>
        <source>Pair a device</source>
        <translation>Gerät koppeln</translation>
    </message>
    <message>
        <source>What kind of device</source>
        <translation>Art des Geräts</translation>
    </message>
    <message>
        <source>Staff device</source>
        <translation>Personalgerät</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>At the device, open Frontdesk for staff or the kiosk and choose “Pair”.</source>
        <translation>Am Gerät Frontdesk für Personal oder den Kiosk öffnen und „Koppeln“ wählen.</translation>
    </message>
    <message>
        <source>Give it this computer&apos;s address.</source>
        <translation>Die Adresse dieses Rechners eingeben.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <comment>an address</comment>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Type the code and a name for it, such as “Kiosk at the door”.</source>
        <translation>Code und einen Namen eingeben, etwa „Kiosk an der Tür“.</translation>
    </message>
    <message>
        <source>Type the code and a name for it, such as “Grill tablet”. People sign in there with their own PIN.</source>
        <translation>Code und einen Namen eingeben, etwa „Grill-Tablet“. Angemeldet wird dort mit der eigenen PIN.</translation>
    </message>
    <message>
        <source>Making a code …</source>
        <translation>Code wird gemacht …</translation>
    </message>
    <message>
        <source>This code has run out. Make a new one.</source>
        <translation>Dieser Code ist abgelaufen. Machen Sie einen neuen.</translation>
    </message>
    <message>
        <source>Good for %1:%2</source>
        <comment>minutes and seconds</comment>
        <translation>Gültig noch %1:%2</translation>
    </message>
    <message>
        <source>✓ %1 is paired</source>
        <comment>a device</comment>
        <translation>✓ %1 ist gekoppelt</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperAccentPicker</name>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Weinrot</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>Terrakotta</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Colour of headings</source>
        <translation>Farbe der Überschriften</translation>
    </message>
    <message>
        <source>Colour of headings, as a number</source>
        <translation>Farbe der Überschriften, als Zahl</translation>
    </message>
    <message>
        <source>Pale on white paper: hard to read.</source>
        <translation>Blass auf weißem Papier: schwer zu lesen.</translation>
    </message>
    <message>
        <source>Or any other, by its number.</source>
        <translation>Oder eine andere, nach ihrer Zahl.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperForm</name>
    <message>
        <source>At most %1 lines fit.</source>
        <translation>Höchstens %1 Zeilen passen.</translation>
    </message>
    <message>
        <source>A line has at most %1 characters.</source>
        <translation>Eine Zeile hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A colour is # and six digits 0 to 9 or letters a to f.</source>
        <translation>Eine Farbe ist # und sechs Stellen, 0 bis 9 oder a bis f.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Dieses Bild ist zu groß.</translation>
    </message>
    <message>
        <source>This is no picture that can be read.</source>
        <translation>Das ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Below the name</source>
        <translation>Unter dem Namen</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperInvoiceForm</name>
    <message>
        <source>None: the initials of the name. A picture of at most 256 KB: drop it here.</source>
        <translation>Keines: die Anfangsbuchstaben des Namens. Ein Bild bis 256 KB: hier ablegen.</translation>
    </message>
    <message>
        <source>A slogan, opening hours: a line each.</source>
        <translation>Ein Spruch, Öffnungszeiten: je eine Zeile.</translation>
    </message>
    <message>
        <source>Bank account, company number, who manages: a line each.</source>
        <translation>Bankverbindung, Handelsregister, Geschäftsführung: je eine Zeile.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Code that leads to the document</source>
        <translation>Code, der zum Dokument führt</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Wie bezahlt wurde</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperLinesEdit</name>
    <message>
        <source>%1 of %2 lines, the longest %3 of %4 characters</source>
        <translation>%1 von %2 Zeilen, die längste %3 von %4 Zeichen</translation>
    </message>
    <message>
        <source>Lines over %1 are broken on this paper.</source>
        <translation>Zeilen über %1 werden auf diesem Papier umbrochen.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperListSheet</name>
    <message>
        <source>Papers</source>
        <translation>Ausdrucke</translation>
    </message>
    <message>
        <source>Reading papers …</source>
        <translation>Ausdrucke werden gelesen …</translation>
    </message>
    <message>
        <source>Nothing waits to be printed</source>
        <translation>Nichts wartet auf den Druck</translation>
    </message>
    <message>
        <source>Receipts, kitchen tickets and invoices pass through here. What a printer cannot take waits here and prints by itself.</source>
        <translation>Belege, Küchenbons und Rechnungen laufen hier durch. Was ein Drucker nicht annimmt, wartet hier und wird von selbst gedruckt.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>✓ It prints now.</source>
        <translation>✓ Wird jetzt gedruckt.</translation>
    </message>
    <message>
        <source>✓ Noted: it did print.</source>
        <translation>✓ Notiert: Es wurde gedruckt.</translation>
    </message>
    <message>
        <source>Move %1 to</source>
        <translation>%1 verschieben zu</translation>
    </message>
    <message>
        <source>✓ It prints on %1.</source>
        <comment>a printer</comment>
        <translation>✓ Wird auf %1 gedruckt.</translation>
    </message>
    <message>
        <source>Cancel: %1?</source>
        <comment>a paper</comment>
        <translation>%1 verwerfen?</translation>
    </message>
    <message>
        <source>It will not be printed: the kitchen does not get it. The order stays as it is.</source>
        <translation>Er wird nicht gedruckt: Die Küche bekommt ihn nicht. Die Bestellung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It will not be printed. The order and its payment stay as they are.</source>
        <translation>Es wird nichts gedruckt. Die Bestellung und ihre Zahlung bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Do not print it</source>
        <translation>Nicht drucken</translation>
    </message>
    <message>
        <source>✓ It is not printed.</source>
        <translation>✓ Wird nicht gedruckt.</translation>
    </message>
    <message>
        <source>✓ A copy prints now.</source>
        <translation>✓ Eine Kopie wird jetzt gedruckt.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperLogoEdit</name>
    <message>
        <source>Choose …</source>
        <comment>a picture</comment>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Logo löschen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>Diese Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>This picture is too large. Make it smaller first.</source>
        <translation>Dieses Bild ist zu groß. Verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>This is no picture that can be read.</source>
        <translation>Das ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>PNG, %1 × %2 pixels, %3</source>
        <comment>format, width, height, size of a file</comment>
        <translation>PNG, %1 × %2 Pixel, %3</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperPage</name>
    <message>
        <source>Receipts and invoices</source>
        <translation>Belege und Rechnungen</translation>
    </message>
    <message>
        <source>! Not saved</source>
        <translation>! Nicht gespeichert</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Form or paper</source>
        <translation>Formular oder Papier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Papers are the owner&apos;s business</source>
        <translation>Papiere sind Sache des Inhabers</translation>
    </message>
    <message>
        <source>Ask the owner to sign in and change them.</source>
        <translation>Bitten Sie den Inhaber, sich anzumelden und sie zu ändern.</translation>
    </message>
    <message>
        <source>The paper as it comes out</source>
        <translation>Das Papier, wie es herauskommt</translation>
    </message>
    <message>
        <source>Back to defaults</source>
        <translation>Auf Vorgaben zurück</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Papers look like this from now on</source>
        <translation>Die Papiere sehen ab jetzt so aus</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Look at the marked fields. What you changed is still here.</source>
        <translation>Sehen Sie die markierten Felder an. Ihre Änderungen sind noch da.</translation>
    </message>
    <message>
        <source>What you changed is still here.</source>
        <translation>Ihre Änderungen sind noch da.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperPicture</name>
    <message>
        <source>As it is printed: %1</source>
        <translation>Wie gedruckt: %1</translation>
    </message>
    <message>
        <source>This paper cannot be shown.</source>
        <translation>Dieses Papier lässt sich nicht zeigen.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperPreview</name>
    <message>
        <source>This cannot be shown here. It is printed all the same.</source>
        <translation>Das lässt sich hier nicht zeigen. Gedruckt wird es trotzdem.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperReceiptForm</name>
    <message>
        <source>None. A picture of at most 256 KB: drop it here.</source>
        <translation>Keines. Ein Bild bis 256 KB: hier ablegen.</translation>
    </message>
    <message>
        <source>A slogan, opening hours: a line each.</source>
        <translation>Ein Spruch, Öffnungszeiten: je eine Zeile.</translation>
    </message>
    <message>
        <source>Thanks, an address of a web page: a line each.</source>
        <translation>Dank, eine Internetadresse: je eine Zeile.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Who served</source>
        <translation>Wer bedient hat</translation>
    </message>
    <message>
        <source>The guest&apos;s name</source>
        <translation>Name des Gastes</translation>
    </message>
    <message>
        <source>Choices below each dish</source>
        <translation>Auswahl unter jeder Speise</translation>
    </message>
    <message>
        <source>Code to follow the order</source>
        <translation>Code zum Verfolgen der Bestellung</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Width of the paper</source>
        <translation>Breite des Papiers</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>The small figure is how many characters fit on a line. A printer that knows its own width prints in that.</source>
        <translation>Die kleine Zahl sagt, wie viele Zeichen auf eine Zeile passen. Ein Drucker, der seine Breite kennt, druckt in dieser.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperRow</name>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>It did print</source>
        <translation>Kam heraus</translation>
    </message>
    <message>
        <source>Move to …</source>
        <comment>another printer</comment>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a paper</comment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>a paper</comment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1, moved there</source>
        <comment>a printer</comment>
        <translation>%1, dorthin verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <comment>of printing a paper</comment>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Kopie drucken</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaymentDone</name>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>Change to give</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>No change to give</source>
        <translation>Kein Rückgeld</translation>
    </message>
    <message>
        <source>Order %1 is paid</source>
        <translation>Bestellung %1 ist bezahlt</translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation>%1 übergeben</translation>
    </message>
    <message>
        <source>%1 rounding</source>
        <translation>%1 Rundung</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaymentEntry</name>
    <message>
        <source>Total to pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Trinkgeld</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no tip</comment>
        <translation>Keins</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>another tip</comment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no receipt</comment>
        <translation>Keins</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Number on the terminal&apos;s slip</source>
        <translation>Nummer auf dem Beleg des Geräts</translation>
    </message>
    <message>
        <source>Transaction id of the mobile money</source>
        <translation>Vorgangsnummer des mobilen Gelds</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Taking …</source>
        <translation>Wird genommen …</translation>
    </message>
    <message>
        <source>tax included %1</source>
        <translation>Steuer enthalten %1</translation>
    </message>
    <message>
        <source>%1 paid before</source>
        <translation>%1 schon bezahlt</translation>
    </message>
    <message>
        <source>nothing paid yet</source>
        <translation>noch nichts bezahlt</translation>
    </message>
    <message>
        <source>Rounded to the smallest coin: %1</source>
        <translation>Auf die kleinste Münze gerundet: %1</translation>
    </message>
    <message>
        <source>Guest gave</source>
        <translation>Gast gibt</translation>
    </message>
    <message>
        <source>Amount to take</source>
        <translation>Zu nehmender Betrag</translation>
    </message>
    <message>
        <source>Still to pay after this</source>
        <translation>Danach noch zu zahlen</translation>
    </message>
    <message>
        <source>Take on the card terminal</source>
        <translation>Am Kartengerät nehmen</translation>
    </message>
    <message>
        <source>Wait for the mobile money message of</source>
        <translation>Auf die Nachricht warten über</translation>
    </message>
    <message>
        <source>Change to give</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Card paid</source>
        <translation>Mit Karte bezahlt</translation>
    </message>
    <message>
        <source>Mobile money received</source>
        <translation>Mobiles Geld erhalten</translation>
    </message>
    <message>
        <source>Take cash</source>
        <translation>Bar nehmen</translation>
    </message>
    <message>
        <source>Take a part</source>
        <translation>Teil nehmen</translation>
    </message>
    <message>
        <source>opens the drawer</source>
        <translation>öffnet die Lade</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Anfrage …</translation>
    </message>
    <message>
        <source>Tip, fixed while the guest is asked</source>
        <translation>Trinkgeld, fest während der Anfrage</translation>
    </message>
    <message>
        <source>Amount to ask for</source>
        <translation>Betrag der Anfrage</translation>
    </message>
    <message>
        <source>The guest is asked for</source>
        <translation>Beim Gast angefragt</translation>
    </message>
    <message>
        <source>To ask the guest for</source>
        <translation>Beim Gast anzufragen</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>Zahlung anfragen</translation>
    </message>
    <message>
        <source>Make the pay link</source>
        <translation>Zahllink erstellen</translation>
    </message>
    <message>
        <source>Ask for a part</source>
        <translation>Teil anfragen</translation>
    </message>
</context>
<context>
    <name>frontdesk::PaymentSheet</name>
    <message>
        <source>Charge new order</source>
        <translation>Neue Bestellung kassieren</translation>
    </message>
    <message>
        <source>Charge order %1</source>
        <translation>Bestellung %1 kassieren</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Mobile money</source>
        <translation>Mobiles Geld</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>Kartengerät</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Pay link</source>
        <translation>Zahllink</translation>
    </message>
    <message>
        <source>⚑ Test mode</source>
        <translation>⚑ Testmodus</translation>
    </message>
    <message>
        <source>Mobile money is not set up yet</source>
        <translation>Mobiles Geld ist noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>Under Settings, Payments, enter the keys of Paystack, MTN MoMo or Hubtel: guests are then asked on their phones.</source>
        <translation>Unter Einstellungen, Zahlungen die Schlüssel von Paystack, MTN MoMo oder Hubtel eingeben: Gäste werden dann am Handy gefragt.</translation>
    </message>
    <message>
        <source>Paid to our own number</source>
        <translation>An unsere Nummer gezahlt</translation>
    </message>
    <message>
        <source>Pay links are not set up yet</source>
        <translation>Zahllinks sind noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>Under Settings, Payments, enter the keys of Paystack: guests then pay by card or mobile money on a page of their own.</source>
        <translation>Unter Einstellungen, Zahlungen die Schlüssel von Paystack eingeben: Gäste zahlen dann auf einer eigenen Seite mit Karte oder mobilem Geld.</translation>
    </message>
    <message>
        <source>A payment came in late.</source>
        <translation>Eine Zahlung kam verspätet.</translation>
    </message>
    <message>
        <source>Only the rest is still to pay.</source>
        <translation>Nur der Rest ist noch zu zahlen.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PeriodSheet</name>
    <message>
        <source>Which documents?</source>
        <translation>Welche Dokumente?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>From – to</source>
        <comment>days are typed</comment>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day, inclusive</comment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Art des Dokuments</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all documents</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Write it as %1.</source>
        <comment>a day</comment>
        <translation>Bitte so schreiben: %1.</translation>
    </message>
    <message>
        <source>That is before the first day.</source>
        <translation>Das liegt vor dem ersten Tag.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PersonSheet</name>
    <message>
        <source>Kitchen</source>
        <translation>Küche</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Lock, change staff</source>
        <translation>Sperren, Person wechseln</translation>
    </message>
</context>
<context>
    <name>frontdesk::PhonePage</name>
    <message>
        <source>Caller&apos;s number</source>
        <translation>Nummer des Anrufers</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Caller&apos;s name</source>
        <translation>Name des Anrufers</translation>
    </message>
    <message>
        <source>Choose items</source>
        <translation>Speisen wählen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Wer ruft an?</translation>
    </message>
    <message>
        <source>No order from this number yet</source>
        <translation>Noch keine Bestellung von dieser Nummer</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Nummer eingeben</translation>
    </message>
    <message>
        <source>Ask for the name, then choose the items.</source>
        <translation>Nach dem Namen fragen, dann die Speisen wählen.</translation>
    </message>
    <message>
        <source>What this number had before appears here, to have it again.</source>
        <translation>Hier erscheint, was diese Nummer früher hatte, um es wieder zu nehmen.</translation>
    </message>
    <message>
        <source>✓ A whole number, new here</source>
        <translation>✓ Ganze Nummer, hier neu</translation>
    </message>
    <message>
        <source>✓ Known guest</source>
        <translation>✓ Bekannter Gast</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Repeat: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>The order, as you say it back to the caller, is written here.</source>
        <translation>Hier steht die Bestellung so, wie Sie sie dem Anrufer vorlesen.</translation>
    </message>
    <message>
        <source>Remember for next time</source>
        <translation>Für nächstes Mal merken</translation>
    </message>
    <message>
        <source>Keeps name and address of this number, if the caller wants that</source>
        <translation>Merkt Name und Adresse dieser Nummer, wenn der Anrufer das möchte</translation>
    </message>
    <message>
        <source>✓ Known guest, remembered</source>
        <translation>✓ Bekannter Gast, gemerkt</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>last order 14 Nov, 12:36</comment>
        <translation>zuletzt %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::PrintSheet</name>
    <message>
        <source>Print %1</source>
        <translation>%1 drucken</translation>
    </message>
    <message>
        <source>Drawing page %1 of %2</source>
        <translation>Seite %1 von %2 wird gezeichnet</translation>
    </message>
    <message>
        <source>Sending to the printer …</source>
        <translation>Wird zum Drucker gesendet …</translation>
    </message>
    <message>
        <source>Reading the pages …</source>
        <translation>Seiten werden gelesen …</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>Drucker werden gesucht …</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <comment>pages of a document</comment>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>Alle %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Some</source>
        <comment>pages of a document</comment>
        <translation>Einige</translation>
    </message>
    <message>
        <source>From page</source>
        <translation>Von Seite</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>Bis Seite</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>It is not drawn yet.</source>
        <translation>Noch nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 as it is printed</source>
        <translation>%1, wie gedruckt</translation>
    </message>
    <message>
        <source>No office printer is set up on this computer. Add one in the system&apos;s settings, or keep the PDF and print it elsewhere.</source>
        <translation>Auf diesem Computer ist kein Bürodrucker eingerichtet. Fügen Sie einen in den Systemeinstellungen hinzu, oder behalten Sie das PDF und drucken Sie es anderswo.</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>%1 goes to %2.</source>
        <comment>a document, a printer</comment>
        <translation>%1 geht zu %2.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was printed.</source>
        <translation>Abgebrochen. Nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>%1 is not there any more. Choose another printer.</source>
        <comment>a printer</comment>
        <translation>%1 ist nicht mehr da. Wählen Sie einen anderen Drucker.</translation>
    </message>
    <message>
        <source>The pages cannot be drawn. Nothing was printed.</source>
        <translation>Die Seiten lassen sich nicht zeichnen. Nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>%1 does not take it. Nothing was printed; look at the printer, or choose another.</source>
        <comment>a printer</comment>
        <translation>%1 nimmt es nicht an. Nichts wurde gedruckt; sehen Sie nach dem Drucker oder wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>frontdesk::PrinterBanner</name>
    <message>
        <source>Papers</source>
        <translation>Ausdrucke</translation>
    </message>
    <message>
        <source>%1 prints its papers meanwhile.</source>
        <comment>a printer</comment>
        <translation>%1 druckt solange mit.</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are kept.</source>
        <comment>receipts and kitchen tickets waiting for the printer</comment>
        <translation>
            <numerusform>%n Ausdruck ist aufgehoben.</numerusform>
            <numerusform>%n Ausdrucke sind aufgehoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print on %1</source>
        <comment>a printer</comment>
        <translation>Auf %1 drucken</translation>
    </message>
    <message>
        <source>Not sure whether it printed.</source>
        <translation>Unklar, ob gedruckt wurde.</translation>
    </message>
    <message>
        <source>%1: did it come out?</source>
        <comment>a paper</comment>
        <translation>%1: Kam es heraus?</translation>
    </message>
    <message>
        <source>Is it still wanted?</source>
        <translation>Wird es noch gebraucht?</translation>
    </message>
    <message>
        <source>%1 waited a long time.</source>
        <comment>a paper</comment>
        <translation>%1 hat lange gewartet.</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>it did print</comment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not any more</source>
        <comment>a paper is wanted</comment>
        <translation>Nicht mehr</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>frontdesk::PrinterCard</name>
    <message>
        <source>Nothing is sent to it</source>
        <translation>Bekommt nichts zu drucken</translation>
    </message>
    <message>
        <source>stand-in: %1</source>
        <comment>a printer</comment>
        <translation>Ersatz: %1</translation>
    </message>
    <message>
        <source>… Asking it how it is</source>
        <translation>… Wird nach seinem Zustand gefragt</translation>
    </message>
    <message>
        <source>○ Switched off</source>
        <comment>a printer</comment>
        <translation>○ Ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%n papers wait</source>
        <comment>at a printer</comment>
        <translation>
            <numerusform>%n Ausdruck wartet</numerusform>
            <numerusform>%n Ausdrucke warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::PrinterPage</name>
    <message>
        <source>New printer</source>
        <translation>Neuer Drucker</translation>
    </message>
    <message>
        <source>no other printer: they wait</source>
        <translation>kein anderer Drucker: sie warten</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Look at the marked fields. What you typed is still here.</source>
        <translation>Sehen Sie die markierten Felder an. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Something about another printer cannot be so: open that one first. What you typed is still here.</source>
        <translation>Bei einem anderen Drucker stimmt etwas nicht: Öffnen Sie zuerst den. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>%1 is saved and in use</source>
        <comment>a printer</comment>
        <translation>%1 ist gespeichert und in Gebrauch</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <comment>a printer</comment>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>What waits for it is kept until there is a printer for it.</source>
        <translation>Was auf ihn wartet, wird aufgehoben, bis es einen Drucker dafür gibt.</translation>
    </message>
    <message>
        <source>What waits for it goes where the others send it; receipts go to %1.</source>
        <translation>Was auf ihn wartet, geht dorthin, wo die anderen es hinschicken; Belege gehen zu %1.</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a printer</comment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <comment>a printer</comment>
        <translation>%1 ist gelöscht</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>Was er druckt</translation>
    </message>
    <message>
        <source>When it cannot print</source>
        <translation>Wenn er nicht drucken kann</translation>
    </message>
    <message>
        <source>Its papers print meanwhile on</source>
        <translation>Seine Ausdrucke kommen solange von</translation>
    </message>
    <message>
        <source>Use this printer</source>
        <translation>Diesen Drucker benutzen</translation>
    </message>
    <message>
        <source>Name, place and paper</source>
        <translation>Name, Ort und Papier</translation>
    </message>
    <message>
        <source>What people call it</source>
        <translation>Wie er genannt wird</translation>
    </message>
    <message>
        <source>Receipts, Grill, Bar</source>
        <comment>names of printers</comment>
        <translation>Belege, Grill, Bar</translation>
    </message>
    <message>
        <source>Its paper</source>
        <translation>Sein Papier</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>The test page shows whether the paper&apos;s width is right. Nothing has to be saved before.</source>
        <translation>Die Testseite zeigt, ob die Breite des Papiers stimmt. Vorher muss nichts gespeichert sein.</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Testseite drucken</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Lade öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>It was not tried.</source>
        <translation>Es wurde nicht probiert.</translation>
    </message>
    <message>
        <source>Look at the marked fields.</source>
        <translation>Sehen Sie die markierten Felder an.</translation>
    </message>
    <message>
        <source>The printer</source>
        <translation>Der Drucker</translation>
    </message>
    <message>
        <source>Look at power, cable and address, then try again.</source>
        <translation>Sehen Sie nach Strom, Kabel und Adresse und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The drawer was told to open.</source>
        <translation>Die Lade sollte jetzt aufgehen.</translation>
    </message>
    <message>
        <source>If it stays closed, look at its cable: it goes into the printer, not into the computer.</source>
        <translation>Bleibt sie zu, sehen Sie nach ihrem Kabel: Es gehört in den Drucker, nicht in den Computer.</translation>
    </message>
    <message>
        <source>The test page was sent.</source>
        <translation>Die Testseite ist gesendet.</translation>
    </message>
    <message>
        <source>If nothing came out, look at place and cable.</source>
        <translation>Kam nichts heraus, sehen Sie nach Ort und Kabel.</translation>
    </message>
    <message>
        <source>Its paper is now %1.</source>
        <comment>a width</comment>
        <translation>Sein Papier ist jetzt %1.</translation>
    </message>
    <message>
        <source>The paper is right.</source>
        <translation>Das Papier stimmt.</translation>
    </message>
    <message>
        <source>Print the test page once more to see it fit.</source>
        <translation>Drucken Sie die Testseite noch einmal, um zu sehen, dass sie passt.</translation>
    </message>
    <message>
        <source>Nothing came out.</source>
        <translation>Es kam nichts heraus.</translation>
    </message>
    <message>
        <source>Check power, cable and place. A printer in Star&apos;s own mode prints nothing or nonsense: switch it to ESC/POS.</source>
        <translation>Prüfen Sie Strom, Kabel und Ort. Ein Drucker in Stars eigenem Modus druckt nichts oder Unsinn: Stellen Sie ihn auf ESC/POS um.</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>how a printer writes them</comment>
        <translation>Buchstaben</translation>
    </message>
</context>
<context>
    <name>frontdesk::PrintersPage</name>
    <message>
        <source>Printers and drawer</source>
        <translation>Drucker und Lade</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Ausdrucke</translation>
    </message>
    <message>
        <source>Papers that wait or were printed</source>
        <translation>Ausdrucke, die warten oder fertig sind</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>Drucker hinzufügen</translation>
    </message>
    <message>
        <source>Frontdesk was started with --print-to: until it is started without, everything prints there and nothing is changed here.</source>
        <translation>Frontdesk wurde mit --print-to gestartet: Bis es ohne gestartet wird, druckt alles dort, und hier ändert sich nichts.</translation>
    </message>
    <message>
        <source>Printers are set up by the owner. What waits to be printed is under Papers.</source>
        <translation>Drucker richtet der Inhaber ein. Was auf den Druck wartet, steht unter „Ausdrucke“.</translation>
    </message>
    <message>
        <source>No printer yet</source>
        <translation>Noch kein Drucker</translation>
    </message>
    <message>
        <source>Receipts are shown on the screen until there is one. A printer is found by itself once it is switched on.</source>
        <translation>Bis es einen gibt, stehen Belege auf dem Bildschirm. Ein Drucker wird von selbst gefunden, sobald er an ist.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>What you typed for this printer is not kept.</source>
        <translation>Ihre Eingaben für diesen Drucker gehen verloren.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>frontdesk::ProviderBoard</name>
    <message>
        <source>%1 is back.</source>
        <comment>a provider</comment>
        <translation>%1 ist wieder da.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ProviderFieldEdit</name>
    <message>
        <source>as the restaurant&apos;s</source>
        <translation>wie im Restaurant</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>wie oben</translation>
    </message>
    <message>
        <source>Set in config.env or the environment: it is changed there.</source>
        <translation>Steht in config.env oder der Umgebung: dort ändern.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <comment>the old key</comment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Is removed when you save</source>
        <translation>Wird beim Speichern gelöscht</translation>
    </message>
    <message>
        <source>Paste or type the new one</source>
        <translation>Neuen einfügen oder eingeben</translation>
    </message>
    <message>
        <source>MTN if its keys are set</source>
        <translation>MTN, wenn eingerichtet</translation>
    </message>
    <message>
        <source>MTN</source>
        <translation>MTN</translation>
    </message>
    <message>
        <source>Paystack</source>
        <translation>Paystack</translation>
    </message>
    <message>
        <source>Hubtel</source>
        <translation>Hubtel</translation>
    </message>
    <message>
        <source>None</source>
        <comment>security of a connection</comment>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>frontdesk::ProviderPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>⚑ Test mode</source>
        <translation>⚑ Testmodus</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Reading the settings …</source>
        <translation>Einstellungen werden gelesen …</translation>
    </message>
    <message>
        <source>Keys are the owner&apos;s business</source>
        <translation>Schlüssel sind Sache des Inhabers</translation>
    </message>
    <message>
        <source>Special set-ups</source>
        <translation>Sonderfälle</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <comment>a provider</comment>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Now save it.</source>
        <translation>Jetzt speichern.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>%1 is saved and in use</source>
        <comment>a provider</comment>
        <translation>%1 ist gespeichert und in Gebrauch</translation>
    </message>
    <message>
        <source>Test keys and live keys do not go together.</source>
        <translation>Testschlüssel und echte Schlüssel passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Nobody would pay with test keys while the others take money. Use keys of one kind for all providers; remove the others first. What you typed is still here.</source>
        <translation>Mit Testschlüsseln würde niemand zahlen, während die anderen Geld nehmen. Nehmen Sie für alle Anbieter Schlüssel einer Art; löschen Sie zuerst die anderen. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Look at the marked fields. What you typed is still here.</source>
        <translation>Sehen Sie die markierten Felder an. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Keys cannot be kept yet.</source>
        <translation>Schlüssel lassen sich noch nicht aufbewahren.</translation>
    </message>
    <message>
        <source>See above: they need a lock first. What you typed is still here.</source>
        <translation>Siehe oben: Sie brauchen erst ein Schloss. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Ihre Eingaben sind noch da.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ProviderRow</name>
    <message>
        <source>⚑ Test mode</source>
        <translation>⚑ Testmodus</translation>
    </message>
    <message>
        <source>Test mode</source>
        <translation>Testmodus</translation>
    </message>
</context>
<context>
    <name>frontdesk::ProvidersPage</name>
    <message>
        <source>Payments and messages</source>
        <translation>Zahlungen und Nachrichten</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>What you typed for %1 is not kept.</source>
        <comment>a provider</comment>
        <translation>Ihre Eingaben für %1 gehen verloren.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Tax authority</source>
        <translation>Steuerbehörde</translation>
    </message>
</context>
<context>
    <name>frontdesk::QrView</name>
    <message>
        <source>QR code: %1</source>
        <translation>QR-Code: %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::QueueBoard</name>
    <message>
        <source>No open orders</source>
        <translation>Keine offenen Bestellungen</translation>
    </message>
    <message>
        <source>Web orders land here by themselves.</source>
        <translation>Web-Bestellungen erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Take an order</source>
        <translation>Bestellung aufnehmen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No open order fits this search and filter.</source>
        <translation>Keine offene Bestellung passt zu Suche und Filter.</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Alle Bestellungen zeigen</translation>
    </message>
    <message>
        <source>Number, name, phone or item</source>
        <translation>Nummer, Name, Telefon oder Speise</translation>
    </message>
    <message>
        <source>● New, needs you</source>
        <translation>● Neu, braucht Sie</translation>
    </message>
    <message>
        <source>Order %1 is %2 again</source>
        <translation>Bestellung %1 ist wieder %2</translation>
    </message>
    <message>
        <source>Kitchen tickets are printed again</source>
        <translation>Küchenbons werden erneut gedruckt</translation>
    </message>
    <message>
        <source>The receipt is printed</source>
        <translation>Der Beleg wird gedruckt</translation>
    </message>
    <message>
        <source>Copy %1 of the receipt is printed</source>
        <translation>Kopie %1 des Belegs wird gedruckt</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>From card to card</source>
        <translation>Von Karte zu Karte</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>The card&apos;s step</source>
        <translation>Schritt der Karte</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>The card&apos;s details</source>
        <translation>Einzelheiten der Karte</translation>
    </message>
    <message>
        <source>Accept the new order</source>
        <translation>Neue Bestellung annehmen</translation>
    </message>
    <message>
        <source>Reject the new order</source>
        <translation>Neue Bestellung ablehnen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Reject order %1 of %2?</source>
        <translation>Bestellung %1 von %2 ablehnen?</translation>
    </message>
    <message>
        <source>%1 was paid and goes back. The guest is told the reason.</source>
        <translation>%1 sind bezahlt und gehen zurück. Der Gast erfährt den Grund.</translation>
    </message>
    <message>
        <source>The guest is told the reason.</source>
        <translation>Der Gast erfährt den Grund.</translation>
    </message>
    <message>
        <source>Too busy now</source>
        <translation>Gerade zu viel los</translation>
    </message>
    <message>
        <source>Something is sold out</source>
        <translation>Etwas ist ausverkauft</translation>
    </message>
    <message>
        <source>Closing soon</source>
        <translation>Wir schließen bald</translation>
    </message>
    <message>
        <source>Outside our area</source>
        <translation>Außerhalb unseres Gebiets</translation>
    </message>
    <message>
        <source>Reject order</source>
        <translation>Bestellung ablehnen</translation>
    </message>
    <message>
        <source>Order %1 is %2</source>
        <comment>order 33 is ready</comment>
        <translation>Bestellung %1 ist %2</translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <translation>Bestellung %1: %2</translation>
    </message>
    <message>
        <source>Scheduled orders</source>
        <translation>Vorbestellungen</translation>
    </message>
    <message>
        <source>Nothing is ordered for later.</source>
        <translation>Nichts ist für später bestellt.</translation>
    </message>
    <message>
        <source>Finished today</source>
        <translation>Heute erledigt</translation>
    </message>
    <message>
        <source>Nothing is finished yet today.</source>
        <translation>Heute ist noch nichts erledigt.</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>The invoice is printed</source>
        <translation>Die Rechnung wird gedruckt</translation>
    </message>
    <message>
        <source>Copy %1 of the invoice is printed</source>
        <translation>Kopie %1 der Rechnung wird gedruckt</translation>
    </message>
    <message>
        <source>The label for the bag is printed</source>
        <translation>Das Tütenetikett wird gedruckt</translation>
    </message>
</context>
<context>
    <name>frontdesk::QueueColumn</name>
    <message numerus="yes">
        <source>! %n late</source>
        <comment>number of late orders</comment>
        <translation>
            <numerusform>! %n zu spät</numerusform>
            <numerusform>! %n zu spät</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>orders that need somebody</comment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>%1, signed in: lock, look of the screen</source>
        <translation>%1, angemeldet: sperren, Aussehen</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReceiptSheet</name>
    <message>
        <source>Receipt of order %1</source>
        <translation>Beleg der Bestellung %1</translation>
    </message>
    <message>
        <source>The receipt as it is printed</source>
        <translation>Der Beleg, wie er gedruckt wird</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>The receipt cannot be shown.</source>
        <translation>Der Beleg lässt sich nicht zeigen.</translation>
    </message>
</context>
<context>
    <name>frontdesk::RefundSheet</name>
    <message>
        <source>Give money back, order %1</source>
        <translation>Geld zurück, Bestellung %1</translation>
    </message>
    <message>
        <source>Up to %1 can go back.</source>
        <translation>Bis zu %1 können zurück.</translation>
    </message>
    <message>
        <source>And the tip of %1</source>
        <translation>Und das Trinkgeld von %1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Something was wrong</source>
        <translation>Etwas war nicht in Ordnung</translation>
    </message>
    <message>
        <source>Something was missing</source>
        <translation>Etwas fehlte</translation>
    </message>
    <message>
        <source>Order was cancelled</source>
        <translation>Bestellung storniert</translation>
    </message>
    <message>
        <source>Charged too much</source>
        <translation>Zu viel berechnet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>✓ Given back</source>
        <translation>✓ Zurückgegeben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No more than %1 can go back.</source>
        <translation>Mehr als %1 kann nicht zurück.</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>Erst den Grund nennen</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Giving back …</source>
        <translation>Wird zurückgegeben …</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>Gutschrift %1</translation>
    </message>
    <message>
        <source>Mobile money goes back to the wallet it came from, by itself.</source>
        <translation>Mobiles Geld geht von selbst in die Wallet zurück, aus der es kam.</translation>
    </message>
    <message>
        <source>◐ On its way back</source>
        <translation>◐ Geht zurück</translation>
    </message>
</context>
<context>
    <name>frontdesk::RoutesBox</name>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Invoices and credit notes</source>
        <translation>Rechnungen und Gutschriften</translation>
    </message>
    <message>
        <source>Labels for bags</source>
        <translation>Tütenetiketten</translation>
    </message>
    <message>
        <source>Kitchen tickets: %1</source>
        <comment>a station</comment>
        <translation>Küchenbons: %1</translation>
    </message>
    <message>
        <source>Kitchen tickets: every other station</source>
        <translation>Küchenbons: jede andere Station</translation>
    </message>
    <message>
        <source>None are printed.</source>
        <translation>Sie werden nicht gedruckt.</translation>
    </message>
    <message>
        <source>They print nowhere.</source>
        <translation>Sie werden nirgends gedruckt.</translation>
    </message>
    <message>
        <source>They print here with the others.</source>
        <translation>Sie kommen hier mit den anderen.</translation>
    </message>
    <message>
        <source>They go to %1.</source>
        <comment>a printer</comment>
        <translation>Sie gehen zu %1.</translation>
    </message>
</context>
<context>
    <name>frontdesk::RulerSheet</name>
    <message>
        <source>Where does the ruler end?</source>
        <translation>Wo endet das Lineal?</translation>
    </message>
    <message>
        <source>Below the title of the test page is a line of digits. Take the last number of its first line; more digits may stand on a second one.</source>
        <translation>Unter der Überschrift der Testseite steht eine Zeile aus Ziffern. Nehmen Sie die letzte Zahl der ersten Zeile; weitere Ziffern können in einer zweiten stehen.</translation>
    </message>
    <message>
        <source>It ends at %1</source>
        <translation>Es endet bei %1</translation>
    </message>
    <message>
        <source>Nothing came out</source>
        <translation>Es kam nichts heraus</translation>
    </message>
</context>
<context>
    <name>frontdesk::ScheduledBox</name>
    <message>
        <source>Scheduled orders</source>
        <translation>Vorbestellungen</translation>
    </message>
    <message numerus="yes">
        <source>Scheduled, next %n</source>
        <comment>number of orders shown</comment>
        <translation>
            <numerusform>Vorbestellt, die nächste</numerusform>
            <numerusform>Vorbestellt, die nächsten %n</numerusform>
        </translation>
    </message>
    <message>
        <source>They go to the kitchen by themselves</source>
        <translation>Sie gehen von selbst in die Küche</translation>
    </message>
</context>
<context>
    <name>frontdesk::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>frontdesk::SentMessagesModel</name>
    <message>
        <source>◷ Waiting</source>
        <comment>a message</comment>
        <translation>◷ Wartet</translation>
    </message>
    <message>
        <source>◐ Sending</source>
        <comment>a message</comment>
        <translation>◐ Sendet</translation>
    </message>
    <message>
        <source>✓ Sent</source>
        <comment>a message</comment>
        <translation>✓ Gesendet</translation>
    </message>
    <message>
        <source>✓ Delivered</source>
        <comment>a message</comment>
        <translation>✓ Zugestellt</translation>
    </message>
    <message>
        <source>! Failed</source>
        <comment>a message</comment>
        <translation>! Fehler</translation>
    </message>
    <message>
        <source>✕ Left out</source>
        <comment>a message</comment>
        <translation>✕ Entfallen</translation>
    </message>
    <message>
        <source>Order received</source>
        <translation>Bestellung eingegangen</translation>
    </message>
    <message>
        <source>Order accepted</source>
        <translation>Bestellung angenommen</translation>
    </message>
    <message>
        <source>Order is ready</source>
        <translation>Bestellung fertig</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Order completed</source>
        <translation>Bestellung erledigt</translation>
    </message>
    <message>
        <source>Order rejected</source>
        <translation>Bestellung abgelehnt</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Bestellung storniert</translation>
    </message>
    <message>
        <source>Order expired</source>
        <translation>Bestellung abgelaufen</translation>
    </message>
    <message>
        <source>Confirm the address</source>
        <translation>Adresse bestätigen</translation>
    </message>
    <message>
        <source>Account exists already</source>
        <translation>Konto besteht schon</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Password was changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Second factor was changed</source>
        <translation>Zweiter Faktor geändert</translation>
    </message>
    <message>
        <source>Logins were ended</source>
        <translation>Anmeldungen beendet</translation>
    </message>
    <message>
        <source>Account was erased</source>
        <translation>Konto gelöscht</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>The provider refused it (%1).</source>
        <comment>a code</comment>
        <translation>Der Anbieter hat sie abgelehnt (%1).</translation>
    </message>
    <message>
        <source>No provider is set up for this number. See Settings, Messages.</source>
        <translation>Für diese Nummer ist kein Anbieter eingerichtet. Siehe Einstellungen, Nachrichten.</translation>
    </message>
    <message>
        <source>The number is not one that takes messages. Check it with the guest.</source>
        <translation>Diese Nummer nimmt keine Nachrichten an. Mit dem Gast prüfen.</translation>
    </message>
    <message>
        <source>It came too late to be of use, so it was left out.</source>
        <translation>Sie kam zu spät, um noch zu nützen, und entfiel.</translation>
    </message>
    <message>
        <source>The day&apos;s limit of messages is reached. See Settings, Messages.</source>
        <translation>Die Tagesgrenze für Nachrichten ist erreicht. Siehe Einstellungen, Nachrichten.</translation>
    </message>
    <message>
        <source>The guest wants no messages.</source>
        <translation>Der Gast möchte keine Nachrichten.</translation>
    </message>
    <message>
        <source>It may have arrived: the provider did not answer.</source>
        <translation>Vielleicht ist sie angekommen: Der Anbieter hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The provider refuses our account. See Settings.</source>
        <translation>Der Anbieter lehnt unser Konto ab. Siehe Einstellungen.</translation>
    </message>
    <message>
        <source>The provider could not be reached.</source>
        <translation>Der Anbieter war nicht erreichbar.</translation>
    </message>
    <message>
        <source>It cannot be read any more.</source>
        <translation>Sie lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>It is too large to be sent.</source>
        <translation>Sie ist zu groß zum Senden.</translation>
    </message>
    <message>
        <source>Its document could not be made.</source>
        <translation>Ihr Dokument ließ sich nicht erstellen.</translation>
    </message>
</context>
<context>
    <name>frontdesk::SettingsScreen</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>Dieser Bildschirm</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>To the next section or control</source>
        <translation>Zum nächsten Abschnitt oder Feld</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>in the rail: short</comment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Payments and messages</source>
        <translation>Zahlung, Nachrichten</translation>
    </message>
    <message>
        <source>Printers and drawer</source>
        <translation>Drucker und Lade</translation>
    </message>
    <message>
        <source>Receipts and invoices</source>
        <translation>Belege, Rechnungen</translation>
    </message>
    <message>
        <source>Something is not saved</source>
        <translation>Etwas ist nicht gespeichert</translation>
    </message>
    <message>
        <source>Tax lab</source>
        <translation>Steuerlabor</translation>
    </message>
</context>
<context>
    <name>frontdesk::Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>frontdesk::Skeleton</name>
    <message>
        <source>Reading orders</source>
        <translation>Bestellungen werden gelesen</translation>
    </message>
</context>
<context>
    <name>frontdesk::SmsOrder</name>
    <message>
        <source>Earlier</source>
        <comment>moves up in a list</comment>
        <translation>Früher</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <comment>a provider moves up</comment>
        <translation>%1 früher</translation>
    </message>
</context>
<context>
    <name>frontdesk::StatusStrip</name>
    <message>
        <source>Web ordering open</source>
        <translation>Web-Bestellung offen</translation>
    </message>
    <message>
        <source>Web ordering off: %1 is taken</source>
        <translation>Web-Bestellung aus: %1 ist belegt</translation>
    </message>
    <message>
        <source>Web ordering is switched off</source>
        <translation>Web-Bestellung ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Disk full: free some space</source>
        <translation>Platte voll: Platz schaffen</translation>
    </message>
    <message>
        <source>Store read-only: call for help</source>
        <translation>Daten nur lesbar: Hilfe rufen</translation>
    </message>
    <message>
        <source>Disk trouble: trying again</source>
        <translation>Platte gestört: neuer Versuch</translation>
    </message>
    <message>
        <source>Store damaged: restore a backup</source>
        <translation>Daten beschädigt: Sicherung zurückspielen</translation>
    </message>
    <message numerus="yes">
        <source>%n messages waiting</source>
        <comment>texts and mails not sent yet</comment>
        <translation>
            <numerusform>%n Nachricht wartet</numerusform>
            <numerusform>%n Nachrichten warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up %1</source>
        <comment>backed up 12 min ago</comment>
        <translation>Gesichert %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <comment>things that need a manager</comment>
        <translation>
            <numerusform>%n Meldung</numerusform>
            <numerusform>%n Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages %1</source>
        <comment>how many</comment>
        <translation>Nachrichten %1</translation>
    </message>
    <message>
        <source>⚑ Test mode</source>
        <translation>⚑ Testmodus</translation>
    </message>
    <message>
        <source>No printer set up</source>
        <translation>Kein Drucker eingerichtet</translation>
    </message>
    <message numerus="yes">
        <source>%n papers waiting</source>
        <comment>receipts and tickets not printed yet</comment>
        <translation>
            <numerusform>%n Ausdruck wartet</numerusform>
            <numerusform>%n Ausdrucke warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::Stepper</name>
    <message>
        <source>One less</source>
        <translation>Eins weniger</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eins mehr</translation>
    </message>
</context>
<context>
    <name>frontdesk::TableCard</name>
    <message>
        <source>paid</source>
        <comment>nothing is owed at a table</comment>
        <translation>bezahlt</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::TableCodeSheet</name>
    <message>
        <source>Guests scan it, choose and order from their seat.</source>
        <translation>Gäste scannen ihn, wählen und bestellen vom Platz aus.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Save to print</source>
        <translation>Zum Drucken speichern</translation>
    </message>
    <message>
        <source>End this code, make a new one</source>
        <translation>Code beenden, neuen machen</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <comment>QR code of Table 6</comment>
        <translation>QR-Code von %1</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
        <source>Scan, choose, order</source>
        <translation>Scannen, wählen, bestellen</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>The picture cannot be saved.</source>
        <translation>Das Bild lässt sich nicht speichern.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <comment>a file&apos;s path</comment>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>End the code of %1?</source>
        <translation>Code von %1 beenden?</translation>
    </message>
    <message>
        <source>The code that lies on the table opens nothing any more. Print the new one and put it there.</source>
        <translation>Der Code auf dem Tisch öffnet dann nichts mehr. Drucken Sie den neuen und legen Sie ihn hin.</translation>
    </message>
    <message>
        <source>End it, make a new one</source>
        <translation>Beenden, neuen machen</translation>
    </message>
    <message>
        <source>Making a new code …</source>
        <translation>Neuer Code wird gemacht …</translation>
    </message>
    <message>
        <source>This is the new code. The one before opens nothing any more.</source>
        <translation>Das ist der neue Code. Der alte öffnet nichts mehr.</translation>
    </message>
</context>
<context>
    <name>frontdesk::TablePanel</name>
    <message>
        <source>Still to pay</source>
        <translation>Noch zu zahlen</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>New order here</source>
        <translation>Neue Bestellung hier</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody ordered here</source>
        <translation>Hier hat niemand bestellt</translation>
    </message>
    <message>
        <source>Orders from this table&apos;s QR code appear by themselves.</source>
        <translation>Bestellungen über den QR-Code des Tisches erscheinen von selbst.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Details of order %1</source>
        <translation>Einzelheiten zu Bestellung %1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>frontdesk::TablePlan</name>
    <message>
        <source>Tables</source>
        <translation>Tische</translation>
    </message>
</context>
<context>
    <name>frontdesk::TableSheet</name>
    <message>
        <source>Which table?</source>
        <translation>Welcher Tisch?</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table %1, %n seat(s)</source>
        <translation>
            <numerusform>Tisch %1, %n Platz</numerusform>
            <numerusform>Tisch %1, %n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>No table yet</source>
        <translation>Noch kein Tisch</translation>
    </message>
</context>
<context>
    <name>frontdesk::TablesModel</name>
    <message>
        <source>Table %1</source>
        <translation>Tisch %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::TablesScreen</name>
    <message>
        <source>No tables yet</source>
        <translation>Noch keine Tische</translation>
    </message>
    <message>
        <source>Tables appear here as soon as the restaurant has any.</source>
        <translation>Tische erscheinen hier, sobald das Restaurant welche hat.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>○ Free</source>
        <translation>○ Frei</translation>
    </message>
    <message>
        <source>● New order</source>
        <translation>● Neu bestellt</translation>
    </message>
    <message>
        <source>◐ Waits for food</source>
        <translation>◐ Wartet auf Essen</translation>
    </message>
    <message>
        <source>▲ Ready</source>
        <translation>▲ Fertig</translation>
    </message>
    <message>
        <source>! Late</source>
        <translation>! Spät</translation>
    </message>
    <message>
        <source>To the next table</source>
        <translation>Zum nächsten Tisch</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Choose the table</source>
        <translation>Tisch wählen</translation>
    </message>
    <message>
        <source>QR code of the table</source>
        <translation>QR-Code des Tisches</translation>
    </message>
    <message>
        <source>All</source>
        <comment>areas of tables</comment>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s) taken</source>
        <translation>
            <numerusform>%1 von %n Tisch besetzt</numerusform>
            <numerusform>%1 von %n Tischen besetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to pay</source>
        <comment>an amount</comment>
        <translation>%1 zu zahlen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tische</translation>
    </message>
</context>
<context>
    <name>frontdesk::TargetEdit</name>
    <message>
        <source>How it is connected</source>
        <translation>Wie er angeschlossen ist</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <comment>of a network address</comment>
        <translation>Port</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Flusssteuerung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>an address such as 192.168.1.50</source>
        <translation>eine Adresse wie 192.168.1.50</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>a file such as /dev/usb/lp0</source>
        <translation>eine Datei wie /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Serial or Bluetooth</source>
        <translation>Seriell oder Bluetooth</translation>
    </message>
    <message>
        <source>a file such as /dev/ttyUSB0</source>
        <translation>eine Datei wie /dev/ttyUSB0</translation>
    </message>
    <message>
        <source>Print queue of this computer</source>
        <translation>Warteschlange dieses Computers</translation>
    </message>
    <message>
        <source>set up in CUPS</source>
        <translation>in CUPS eingerichtet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>no printer: each paper becomes a file</source>
        <translation>kein Drucker: jeder Ausdruck wird eine Datei</translation>
    </message>
    <message>
        <source>By wires (RTS/CTS)</source>
        <translation>Über Leitungen (RTS/CTS)</translation>
    </message>
    <message>
        <source>By signs (XON/XOFF)</source>
        <translation>Über Zeichen (XON/XOFF)</translation>
    </message>
    <message>
        <source>None</source>
        <comment>flow control</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The printer prints it on a page of its own: hold its feed button while you switch it on.</source>
        <translation>Der Drucker druckt sie auf einer eigenen Seite: Vorschubtaste halten und einschalten.</translation>
    </message>
    <message>
        <source>Its name under /dev/usb/by-id stays the same when it is plugged in elsewhere.</source>
        <translation>Sein Name unter /dev/usb/by-id bleibt gleich, wenn er anderswo angesteckt wird.</translation>
    </message>
    <message>
        <source>Speed and flow control stand on the printer&apos;s own test page.</source>
        <translation>Geschwindigkeit und Flusssteuerung stehen auf der eigenen Testseite des Druckers.</translation>
    </message>
    <message>
        <source>The name of the queue; it must take papers as they are (raw).</source>
        <translation>Der Name der Warteschlange; sie muss Ausdrucke unverändert annehmen (raw).</translation>
    </message>
    <message>
        <source>Each paper is put there as a file.</source>
        <translation>Jeder Ausdruck wird dort als Datei abgelegt.</translation>
    </message>
</context>
<context>
    <name>frontdesk::TaxBasketBox</name>
    <message>
        <source>Find a dish</source>
        <translation>Speise suchen</translation>
    </message>
    <message>
        <source>Free line</source>
        <translation>Freie Zeile</translation>
    </message>
    <message>
        <source>Discount on all</source>
        <translation>Rabatt auf alles</translation>
    </message>
    <message>
        <source>none</source>
        <comment>discount</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>none</source>
        <comment>fee</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>How it is served</source>
        <translation>Wie serviert wird</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>Hier essen</translation>
    </message>
    <message>
        <source>No dish is called that.</source>
        <translation>So heißt keine Speise.</translation>
    </message>
    <message>
        <source>Taxed as</source>
        <translation>Besteuert als</translation>
    </message>
    <message>
        <source>A discount is an amount or per cent: 2.50 or 10%.</source>
        <translation>Ein Rabatt ist ein Betrag oder Prozent: 2,50 oder 10%.</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>Das ist kein Betrag.</translation>
    </message>
</context>
<context>
    <name>frontdesk::TaxLabPage</name>
    <message>
        <source>First rules</source>
        <translation>Erste Regeln</translation>
    </message>
    <message>
        <source>Second rules</source>
        <translation>Zweite Regeln</translation>
    </message>
    <message>
        <source>Tax lab</source>
        <translation>Steuerlabor</translation>
    </message>
    <message>
        <source>The same basket under two rules. Nothing is stored.</source>
        <translation>Derselbe Korb unter zwei Regeln. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Korb</translation>
    </message>
    <message>
        <source>No rules on that day</source>
        <translation>Keine Regeln an diesem Tag</translation>
    </message>
    <message>
        <source>This cannot be priced</source>
        <translation>Das lässt sich nicht berechnen</translation>
    </message>
    <message>
        <source>The set begins later. Choose another day.</source>
        <translation>Die Regeln beginnen später. Wählen Sie einen anderen Tag.</translation>
    </message>
    <message>
        <source>A discount is more than what it is taken from, or an amount is out of range.</source>
        <translation>Ein Rabatt ist höher als das, wovon er abgeht, oder ein Betrag liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>Nothing in the basket</source>
        <translation>Nichts im Korb</translation>
    </message>
    <message>
        <source>Find a dish, or add a free line.</source>
        <translation>Suchen Sie eine Speise oder fügen Sie eine freie Zeile hinzu.</translation>
    </message>
</context>
<context>
    <name>frontdesk::TaxLineRow</name>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>One %1 less</source>
        <translation>%1: eins weniger</translation>
    </message>
    <message>
        <source>One %1 more</source>
        <translation>%1: eins mehr</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Preis für eins</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Discount on the line, an amount or per cent</source>
        <translation>Rabatt auf die Zeile, ein Betrag oder Prozent</translation>
    </message>
    <message>
        <source>− %</source>
        <comment>a discount, not given yet</comment>
        <translation>− %</translation>
    </message>
    <message>
        <source>Taxed as “%1”</source>
        <comment>a tax class</comment>
        <translation>Besteuert als „%1“</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>Das ist kein Betrag.</translation>
    </message>
    <message>
        <source>A discount is an amount or per cent: 2.50 or 10%.</source>
        <translation>Ein Rabatt ist ein Betrag oder Prozent: 2,50 oder 10%.</translation>
    </message>
</context>
<context>
    <name>frontdesk::TaxReportView</name>
    <message>
        <source>Not the same as beside it</source>
        <translation>Nicht dasselbe wie daneben</translation>
    </message>
</context>
<context>
    <name>frontdesk::TaxRuleColumn</name>
    <message>
        <source>As the menu has it</source>
        <translation>Wie auf der Karte</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Ghana with tourism levy</source>
        <translation>Ghana mit Tourismusabgabe</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Not registered for tax</source>
        <translation>Nicht steuerpflichtig</translation>
    </message>
    <message>
        <source>The receipt under these rules</source>
        <translation>Der Beleg unter diesen Regeln</translation>
    </message>
    <message>
        <source>%1, on what day</source>
        <comment>first or second rules</comment>
        <translation>%1, an welchem Tag</translation>
    </message>
    <message>
        <source>%1, tax in the price or on top</source>
        <comment>first or second rules</comment>
        <translation>%1, Steuer im Preis oder obendrauf</translation>
    </message>
    <message>
        <source>Tax in the price</source>
        <translation>Steuer im Preis</translation>
    </message>
    <message>
        <source>On top</source>
        <comment>tax</comment>
        <translation>Obendrauf</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>This is no day: 2026-01-31.</source>
        <translation>Das ist kein Tag: 2026-01-31.</translation>
    </message>
    <message>
        <source>! These rules do not know %1: taxed at the standard rate.</source>
        <comment>tax classes</comment>
        <translation>! Diese Regeln kennen %1 nicht: besteuert zum Regelsatz.</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketList</name>
    <message>
        <source>One less</source>
        <translation>Eins weniger</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eins mehr</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>the key</comment>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Zeilen der Bestellung</translation>
    </message>
    <message>
        <source>Line %1 of %2: %3</source>
        <translation>Zeile %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketModel</name>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not served now</source>
        <translation>jetzt nicht im Angebot</translation>
    </message>
    <message>
        <source>not for this kind of order</source>
        <translation>nicht für diese Bestellart</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>not on the menu any more</source>
        <translation>nicht mehr auf der Karte</translation>
    </message>
    <message>
        <source>look at its options</source>
        <translation>Auswahl ansehen</translation>
    </message>
    <message>
        <source>No longer on the menu</source>
        <translation>Nicht mehr auf der Karte</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketRow</name>
    <message>
        <source>discount %1</source>
        <translation>Rabatt %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this bar</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds left</comment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>frontdesk::UnfinishedOrders</name>
    <message>
        <source>Walk-in guest</source>
        <translation>Gast an der Theke</translation>
    </message>
    <message>
        <source>nothing ordered yet</source>
        <translation>noch nichts bestellt</translation>
    </message>
</context>
<context>
    <name>frontdesk::WalletBox</name>
    <message>
        <source>Wallet</source>
        <comment>of mobile money</comment>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Number of the wallet</source>
        <translation>Nummer der Wallet</translation>
    </message>
    <message>
        <source>not set up</source>
        <comment>a network of mobile money</comment>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>guessed from %1</source>
        <comment>first digits of a number</comment>
        <translation>erkannt an %1</translation>
    </message>
    <message>
        <source>Type the number of the guest&apos;s wallet.</source>
        <translation>Die Nummer der Wallet des Gastes eingeben.</translation>
    </message>
    <message>
        <source>That is not a whole telephone number yet.</source>
        <translation>Das ist noch keine ganze Telefonnummer.</translation>
    </message>
    <message>
        <source>%1 is not set up. Another wallet, or cash, works.</source>
        <translation>%1 ist nicht eingerichtet. Eine andere Wallet oder bar geht.</translation>
    </message>
    <message>
        <source>Choose the network of the wallet.</source>
        <translation>Das Netz der Wallet wählen.</translation>
    </message>
</context>
</TS>
