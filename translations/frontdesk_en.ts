<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Printers</name>
    <message numerus="yes">
        <source>%n papers of %1 ask.</source>
        <comment>a printer&apos;s, for somebody&apos;s answer</comment>
        <translation>
            <numerusform>%n paper of %1 asks.</numerusform>
            <numerusform>%n papers of %1 ask.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::CallBanners</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::FinderPage</name>
    <message numerus="yes">
        <source>%n printers found. Choose one.</source>
        <translation>
            <numerusform>%n printer found. Choose it.</numerusform>
            <numerusform>%n printers found. Choose one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::GuestsScreen</name>
    <message numerus="yes">
        <source>%n found</source>
        <comment>guests</comment>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) of the last orders</source>
        <translation>
            <numerusform>%n guest of the last orders</numerusform>
            <numerusform>%n guests of the last orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::LoadPill</name>
    <message numerus="yes">
        <source>Kitchen behind, %n late</source>
        <comment>number of late orders</comment>
        <translation>
            <numerusform>Kitchen behind, %n late</numerusform>
            <numerusform>Kitchen behind, %n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kitchen busy, %n cooking</source>
        <comment>number of orders</comment>
        <translation>
            <numerusform>Kitchen busy, %n cooking</numerusform>
            <numerusform>Kitchen busy, %n cooking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kitchen, %n cooking</source>
        <comment>number of orders</comment>
        <translation>
            <numerusform>Kitchen, %n cooking</numerusform>
            <numerusform>Kitchen, %n cooking</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::MenuModel</name>
    <message numerus="yes">
        <source>%n in the order</source>
        <translation>
            <numerusform>%n in the order</numerusform>
            <numerusform>%n in the order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::MessageListSheet</name>
    <message numerus="yes">
        <source>%n tries</source>
        <comment>of sending a message</comment>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::PaperRow</name>
    <message numerus="yes">
        <source>%n tries</source>
        <comment>of printing a paper</comment>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::PhonePage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::PrintSheet</name>
    <message numerus="yes">
        <source>All %n</source>
        <comment>pages of a document</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::PrinterBanner</name>
    <message numerus="yes">
        <source>%n papers are kept.</source>
        <comment>receipts and kitchen tickets waiting for the printer</comment>
        <translation>
            <numerusform>%n paper is kept.</numerusform>
            <numerusform>%n papers are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::PrinterCard</name>
    <message numerus="yes">
        <source>%n papers wait</source>
        <comment>at a printer</comment>
        <translation>
            <numerusform>%n paper waits</numerusform>
            <numerusform>%n papers wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::QueueColumn</name>
    <message numerus="yes">
        <source>! %n late</source>
        <comment>number of late orders</comment>
        <translation>
            <numerusform>! %n late</numerusform>
            <numerusform>! %n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>orders that need somebody</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::ScheduledBox</name>
    <message numerus="yes">
        <source>Scheduled, next %n</source>
        <comment>number of orders shown</comment>
        <translation>
            <numerusform>Scheduled, next one</numerusform>
            <numerusform>Scheduled, next %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::StatusStrip</name>
    <message numerus="yes">
        <source>%n messages waiting</source>
        <comment>texts and mails not sent yet</comment>
        <translation>
            <numerusform>%n message waiting</numerusform>
            <numerusform>%n messages waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <comment>things that need a manager</comment>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers waiting</source>
        <comment>receipts and tickets not printed yet</comment>
        <translation>
            <numerusform>%n paper waiting</numerusform>
            <numerusform>%n papers waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::TableCard</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::TablePanel</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::TableSheet</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table %1, %n seat(s)</source>
        <translation>
            <numerusform>Table %1, %n seat</numerusform>
            <numerusform>Table %1, %n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::TablesScreen</name>
    <message numerus="yes">
        <source>%1 of %n table(s) taken</source>
        <translation>
            <numerusform>%1 of %n table taken</numerusform>
            <numerusform>%1 of %n tables taken</numerusform>
        </translation>
    </message>
</context>
</TS>
