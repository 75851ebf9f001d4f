<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BoardWords</name>
    <message>
        <source>! late %1</source>
        <comment>late 6 min</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>minutes gone of minutes promised</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <comment>begin cooking an order</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays at table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays on pick-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1 fee</source>
        <comment>delivery fee</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Somebody else changed this order first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see now is its present state; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed this order first: it is %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order cannot take this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order cannot take this step: it is %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this is not right yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your PIN first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That PIN is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a manager to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new total and confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this order has just sold out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders are taken at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to cancel this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not paid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the payment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was sent before with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Free some space; sales go on by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Call whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known yet whether this was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the queue before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is very busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data were written by a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version to open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Frontdesk has these data open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Copy the details for support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That number is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a telephone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not on the menu any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is one choice too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has just sold out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is below the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Awaiting payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <comment>an order nobody has answered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncollected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out for delivery</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncollected</source>
        <comment>in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <comment>order source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <comment>order source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>order source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiosk</source>
        <comment>order source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <comment>order source</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paystack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoMo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telecel Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AT Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiosk guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other reason, in your words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>Receipt printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>now</source>
        <comment>less than a minute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>4 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk</name>
    <message>
        <source>No pepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No onion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::CategoryStrip</name>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::DiscountSheet</name>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the discount is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff meal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the discount off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::GuestSheet</name>
    <message>
        <source>Who is it for, and where to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::HeldSheet</name>
    <message>
        <source>Held orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold puts an order aside, so that the next guest can be served. Ctrl+H does the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Alt to see each key on its button.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::LoadPill</name>
    <message numerus="yes">
        <source>Kitchen behind, %n late</source>
        <comment>number of late orders</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kitchen busy, %n cooking</source>
        <comment>number of orders</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kitchen is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Kitchen, %n cooking</source>
        <comment>number of orders</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>new orders take %1 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::LockScreen</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: enter your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo PINs
111213 owner · 141516 cashier · 171819 kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::MainWindow</name>
    <message>
        <source>Frontdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Frontdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: an invented restaurant in its own store. No order, payment or print is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock, change staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new can be saved; all earlier orders are safe. Free some space: sales go on by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders can be looked at but not changed. Write new ones on paper and call for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was confirmed is lost. The program tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written any more. Restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web ordering is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses %1. Counter, kitchen and cash go on; end that program or choose another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n papers are kept.</source>
        <comment>receipts and kitchen tickets waiting for the printer</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put in a new roll and close the cover: they print by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check power and cable: they print by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::MenuGrid</name>
    <message>
        <source>Menu items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::MenuModel</name>
    <message>
        <source>combo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take away only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not to take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n in the order</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::NoteSheet</name>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: sauce on the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::NumericKeypad</name>
    <message>
        <source>Number keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimal sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::OptionCard</name>
    <message>
        <source>sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no more can be chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::OptionGroupBox</name>
    <message>
        <source>incl.</source>
        <comment>in the price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>choose</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::OptionsSheet</name>
    <message>
        <source>Note for the kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: sauce on the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>allergens, dish</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::OrderCard</name>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready %1</source>
        <comment>ready 12:38</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1, %2 %3, %4, %5, %6, %7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Enter: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kitchen says %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <comment>time until an order is ready</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::OrderDetailSheet</name>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, included</source>
        <comment>a tax in the price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given %1, change %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel order %1, %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was paid and has to be given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest is told, the kitchen gets a cancel ticket if it has one to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest did not come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::OrderListSheet</name>
    <message>
        <source>Number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading orders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::OrderPanel</name>
    <message>
        <source>%1, included</source>
        <comment>names of taxes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ordered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch an item, or type a few letters of it and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>☎ Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready ~%1</source>
        <comment>a time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::PersonSheet</name>
    <message>
        <source>Kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <comment>motion</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <comment>motion</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock, change staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::QueueBoard</name>
    <message>
        <source>No open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web orders land here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open order fits this search and filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, name, phone or item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>all orders</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● New, needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 is %2 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen tickets are printed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 of the receipt is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From card to card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card&apos;s step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card&apos;s details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the new order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the new order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject order %1 of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was paid and goes back. The guest is told the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest is told the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too busy now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside our area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 is %2</source>
        <comment>order 33 is ready</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ordered for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is finished yet today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::QueueColumn</name>
    <message numerus="yes">
        <source>! %n late</source>
        <comment>number of late orders</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>orders that need somebody</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, signed in: lock, look of the screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::ScheduledBox</name>
    <message>
        <source>Scheduled orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Scheduled, next %n</source>
        <comment>number of orders shown</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They go to the kitchen by themselves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::Skeleton</name>
    <message>
        <source>Reading orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::StatusStrip</name>
    <message>
        <source>not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no paper, add a roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer, check power and cable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports a fault, look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure whether it printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web ordering open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web ordering off: %1 is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web ordering is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk full: free some space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store read-only: call for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk trouble: trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store damaged: restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n messages waiting</source>
        <comment>texts and mails not sent yet</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up %1</source>
        <comment>backed up 12 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::Stepper</name>
    <message>
        <source>One less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::TableSheet</name>
    <message>
        <source>Which table?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table %1, %n seat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No table yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketList</name>
    <message>
        <source>One less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketModel</name>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not served now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not for this kind of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on the menu any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at its options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketRow</name>
    <message>
        <source>discount %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>frontdesk::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds left</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
