<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About this program</source>
        <translation>About this program</translation>
    </message>
    <message>
        <source>Rotation of leading cadres, version %1</source>
        <translation>Rotation of leading cadres, version %1</translation>
    </message>
    <message>
        <source>Works without a network; every record stays in the book on this machine.
Made with Qt (LGPL), SQLite, ReportLab, PDFium, Liberation fonts (SIL OFL) and Tabler icons (MIT).
Log: %1</source>
        <translation>Works without a network; every record stays in the book on this machine.
Made with Qt (LGPL), SQLite, ReportLab, PDFium, Liberation fonts (SIL OFL) and Tabler icons (MIT).
Log: %1</translation>
    </message>
</context>
<context>
    <name>AfterSection</name>
    <message>
        <source>Old post: %1.</source>
        <translation>Old post: %1.</translation>
    </message>
    <message>
        <source>Stays for good from %1: no longer counted as rotated.</source>
        <translation>Stays for good from %1: no longer counted as rotated.</translation>
    </message>
</context>
<context>
    <name>AllowancesWindow</name>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Open the rotation</source>
        <translation>&amp;Open the rotation</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;to</translation>
    </message>
    <message>
        <source>A part of a &amp;month counts from (days)</source>
        <translation>A part of a &amp;month counts from (days)</translation>
    </message>
    <message>
        <source>Choose a line to see how its sum is made.</source>
        <translation>Choose a line to see how its sum is made.</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>How it is worked out</source>
        <translation>How it is worked out</translation>
    </message>
    <message>
        <source>Nobody fits the filter. Empty the search.</source>
        <translation>Nobody fits the filter. Empty the search.</translation>
    </message>
    <message>
        <source>Nobody is rotated in this period. Choose another one.</source>
        <translation>Nobody is rotated in this period. Choose another one.</translation>
    </message>
    <message>
        <source>Nothing is due by the rates in force.</source>
        <translation>Nothing is due by the rates in force.</translation>
    </message>
    <message>
        <source>Only what is not &amp;worked out</source>
        <translation>Only what is not &amp;worked out</translation>
    </message>
    <message>
        <source>Search by name, code or post</source>
        <translation>Search by name, code or post</translation>
    </message>
    <message>
        <source>Support of rotated cadres</source>
        <translation>Support of rotated cadres</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>The last day lies before the first one.</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>What is due</translation>
    </message>
    <message>
        <source>Working out what is due</source>
        <translation>Working out what is due</translation>
    </message>
    <message>
        <source>Working out what is due. This goes on while you work elsewhere.</source>
        <translation>Working out what is due. This goes on while you work elsewhere.</translation>
    </message>
</context>
<context>
    <name>AmountEdit</name>
    <message>
        <source>“%1” is not an amount in đồng. Type a whole number, for example 1.600.000.</source>
        <translation>“%1” is not an amount in đồng. Type a whole number, for example 1.600.000.</translation>
    </message>
</context>
<context>
    <name>AppointButton</name>
    <message>
        <source>Appoint, transfer…</source>
        <translation>Appoint, transfer…</translation>
    </message>
    <message>
        <source>The old post ends, the new one begins, and planning that this settles is closed</source>
        <translation>The old post ends, the new one begins, and planning that this settles is closed</translation>
    </message>
</context>
<context>
    <name>AppointDialog</name>
    <message>
        <source>Appoint or transfer</source>
        <translation>Appoint or transfer</translation>
    </message>
    <message>
        <source>Concurrent post</source>
        <translation>Concurrent post</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Record the decision</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Type both days of the decision; choose the unit, the post and the form of appointment.</source>
        <translation>Type both days of the decision; choose the unit, the post and the form of appointment.</translation>
    </message>
    <message>
        <source>When the days are typed and the post and form are chosen, what stands against it is told here, and what the decision ends and begins.</source>
        <translation>When the days are typed and the post and form are chosen, what stands against it is told here, and what the decision ends and begins.</translation>
    </message>
    <message>
        <source>beside the present post (concurrent)</source>
        <translation>beside the present post (concurrent)</translation>
    </message>
    <message>
        <source>no present post is recorded</source>
        <translation>no present post is recorded</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>Approve the plan</translation>
    </message>
    <message>
        <source>Approve the planning list</source>
        <translation>Approve the planning list</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Date of the decision</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Plan no.</source>
        <translation>Plan no.</translation>
    </message>
    <message>
        <source>The register has this number for another document. Take another one.</source>
        <translation>The register has this number for another document. Take another one.</translation>
    </message>
    <message>
        <source>Type the day on which the plan was issued.</source>
        <translation>Type the day on which the plan was issued.</translation>
    </message>
    <message>
        <source>Type the number of the plan.</source>
        <translation>Type the number of the plan.</translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <source>Counting for the overview</source>
        <translation>Counting for the overview</translation>
    </message>
    <message>
        <source>Looking for deadlines</source>
        <translation>Looking for deadlines</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Laying out the page</source>
        <translation>Laying out the page</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Back up</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choose…</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Open the folder</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>Back up %1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>Cadres: %1, rotations: %2</source>
        <translation>Cadres: %1, rotations: %2</translation>
    </message>
    <message>
        <source>Copying, then reading the copy back from the medium. Do not pull the stick.</source>
        <translation>Copying, then reading the copy back from the medium. Do not pull the stick.</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Folder for the backup</translation>
    </message>
    <message>
        <source>Size: %1 bytes</source>
        <translation>Size: %1 bytes</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-done was left; earlier backups are untouched.</source>
        <translation>Stopped. Nothing half-done was left; earlier backups are untouched.</translation>
    </message>
    <message>
        <source>The program met a fault; no backup was made.</source>
        <translation>The program met a fault; no backup was made.</translation>
    </message>
    <message>
        <source>Where to put the copy</source>
        <translation>Where to put the copy</translation>
    </message>
    <message>
        <source>a folder on a USB stick or another disk</source>
        <translation>a folder on a USB stick or another disk</translation>
    </message>
    <message>
        <source>the copy was read back and is sound.</source>
        <translation>the copy was read back and is sound.</translation>
    </message>
</context>
<context>
    <name>BookOpener</name>
    <message>
        <source>Open read-only</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Opening %1</translation>
    </message>
    <message>
        <source>You can look at it now, and edit it when the other program has closed it.</source>
        <translation>You can look at it now, and edit it when the other program has closed it.</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>Find (Ctrl+K)</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>Open for editing</translation>
    </message>
    <message>
        <source>This book is open read-only: nothing can be changed in it.</source>
        <translation>This book is open read-only: nothing can be changed in it.</translation>
    </message>
    <message>
        <source>To mend: %1</source>
        <translation>To mend: %1</translation>
    </message>
</context>
<context>
    <name>CadreFields</name>
    <message>
        <source>Add a determination</source>
        <translation>Add a determination</translation>
    </message>
    <message>
        <source>Add a discipline</source>
        <translation>Add a discipline</translation>
    </message>
    <message>
        <source>Add a planning entry</source>
        <translation>Add a planning entry</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>Add a post</translation>
    </message>
    <message>
        <source>Add a year</source>
        <translation>Add a year</translation>
    </message>
    <message>
        <source>Add to a year's list</source>
        <translation>Add to a year's list</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Concurrent post</source>
        <translation>Concurrent post</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Date of the decision</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Determination</source>
        <translation>Determination</translation>
    </message>
    <message>
        <source>Determined on</source>
        <translation>Determined on</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Discipline</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Form of appointment</source>
        <translation>Form of appointment</translation>
    </message>
    <message>
        <source>Form of discipline</source>
        <translation>Form of discipline</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Hometown (quê quán)</source>
        <translation>Hometown (quê quán)</translation>
    </message>
    <message>
        <source>Hometown in the list of places</source>
        <translation>Hometown in the list of places</translation>
    </message>
    <message>
        <source>IT skills</source>
        <translation>IT skills</translation>
    </message>
    <message>
        <source>In effect until</source>
        <translation>In effect until</translation>
    </message>
    <message>
        <source>In the unit</source>
        <translation>In the unit</translation>
    </message>
    <message>
        <source>Joined service</source>
        <translation>Joined service</translation>
    </message>
    <message>
        <source>Joined the Party</source>
        <translation>Joined the Party</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>Last reviewed</translation>
    </message>
    <message>
        <source>Local or not (determinations)</source>
        <translation>Local or not (determinations)</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Locality</translation>
    </message>
    <message>
        <source>No determination is recorded; the hometown decides.</source>
        <translation>No determination is recorded; the hometown decides.</translation>
    </message>
    <message>
        <source>No discipline is recorded.</source>
        <translation>No discipline is recorded.</translation>
    </message>
    <message>
        <source>No evaluation is recorded.</source>
        <translation>No evaluation is recorded.</translation>
    </message>
    <message>
        <source>No post is recorded.</source>
        <translation>No post is recorded.</translation>
    </message>
    <message>
        <source>Not planned for any post.</source>
        <translation>Not planned for any post.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Official member</source>
        <translation>Official member</translation>
    </message>
    <message>
        <source>On no year's source list.</source>
        <translation>On no year's source list.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Planned title</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Political theory</source>
        <translation>Political theory</translation>
    </message>
    <message>
        <source>Post and unit</source>
        <translation>Post and unit</translation>
    </message>
    <message>
        <source>Post history</source>
        <translation>Post history</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Professional education</source>
        <translation>Professional education</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Proposed on</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Retirement by decision</source>
        <translation>Retirement by decision</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>State management</source>
        <translation>State management</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>To (last day; empty: still held)</source>
        <translation>To (last day; empty: still held)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Why taken out</source>
        <translation>Why taken out</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Yearly evaluation</source>
        <translation>Yearly evaluation</translation>
    </message>
    <message>
        <source>Yearly rotation source</source>
        <translation>Yearly rotation source</translation>
    </message>
    <message>
        <source>a concurrent post</source>
        <translation>a concurrent post</translation>
    </message>
    <message>
        <source>is local</source>
        <translation>is local</translation>
    </message>
    <message>
        <source>is not local</source>
        <translation>is not local</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>the service goes on from the unit that this one succeeded</source>
        <translation>the service goes on from the unit that this one succeeded</translation>
    </message>
</context>
<context>
    <name>CadreForm</name>
    <message>
        <source>CV 2C</source>
        <translation>CV 2C</translation>
    </message>
    <message>
        <source>CV form 2C</source>
        <translation>CV form 2C</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Not stored, because it could not be read or was not complete: %1</source>
        <translation>Not stored, because it could not be read or was not complete: %1</translation>
    </message>
    <message>
        <source>Party and education</source>
        <translation>Party and education</translation>
    </message>
    <message>
        <source>Party, education</source>
        <translation>Party, education</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotations</translation>
    </message>
</context>
<context>
    <name>CadreHeading</name>
    <message>
        <source>birth date not recorded</source>
        <translation>birth date not recorded</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>no post held is recorded</source>
        <translation>no post held is recorded</translation>
    </message>
    <message>
        <source>sex not recorded</source>
        <translation>sex not recorded</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>start not recorded</source>
        <translation>start not recorded</translation>
    </message>
</context>
<context>
    <name>CandidateModel</name>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Planned for</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Present post</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
</context>
<context>
    <name>CasesModel</name>
    <message>
        <source>(not in the book any more)</source>
        <translation>(not in the book any more)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Add a place</source>
        <translation>Add a place</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Add a position</translation>
    </message>
    <message>
        <source>Add a rate</source>
        <translation>Add a rate</translation>
    </message>
    <message>
        <source>Add a title</source>
        <translation>Add a title</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Add a unit</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Coefficient of the allowance</source>
        <translation>Coefficient of the allowance</translation>
    </message>
    <message>
        <source>Equivalence rank</source>
        <translation>Equivalence rank</translation>
    </message>
    <message>
        <source>From km</source>
        <translation>From km</translation>
    </message>
    <message>
        <source>From the level</source>
        <translation>From the level</translation>
    </message>
    <message>
        <source>Head of a unit</source>
        <translation>Head of a unit</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation>Held now</translation>
    </message>
    <message>
        <source>How it is filled</source>
        <translation>How it is filled</translation>
    </message>
    <message>
        <source>In difficulty</source>
        <translation>In difficulty</translation>
    </message>
    <message>
        <source>In effect from</source>
        <translation>In effect from</translation>
    </message>
    <message>
        <source>In effect until</source>
        <translation>In effect until</translation>
    </message>
    <message>
        <source>Key post</source>
        <translation>Key post</translation>
    </message>
    <message>
        <source>Kind of support</source>
        <translation>Kind of support</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Name of the place</translation>
    </message>
    <message>
        <source>Name of the title</source>
        <translation>Name of the title</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>New place</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>New post</translation>
    </message>
    <message>
        <source>New rate</source>
        <translation>New rate</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>New title</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>No place yet. Add one here, or import the Excel workbook from the File menu.</source>
        <translation>No place yet. Add one here, or import the Excel workbook from the File menu.</translation>
    </message>
    <message>
        <source>No post yet. Add one here, or import the Excel workbook from the File menu.</source>
        <translation>No post yet. Add one here, or import the Excel workbook from the File menu.</translation>
    </message>
    <message>
        <source>No rate yet. Add those of the resolution in force in the province.</source>
        <translation>No rate yet. Add those of the resolution in force in the province.</translation>
    </message>
    <message>
        <source>No title yet. Add one here, or import the Excel workbook from the File menu.</source>
        <translation>No title yet. Add one here, or import the Excel workbook from the File menu.</translation>
    </message>
    <message>
        <source>No unit yet. Add one here, or import the Excel workbook from the File menu.</source>
        <translation>No unit yet. Add one here, or import the Excel workbook from the File menu.</translation>
    </message>
    <message>
        <source>Not for locals</source>
        <translation>Not for locals</translation>
    </message>
    <message>
        <source>Number of posts</source>
        <translation>Number of posts</translation>
    </message>
    <message>
        <source>Only for destinations in difficulty</source>
        <translation>Only for destinations in difficulty</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Place above</source>
        <translation>Place above</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Places that succeed it</source>
        <translation>Places that succeed it</translation>
    </message>
    <message>
        <source>Posts and their number</source>
        <translation>Posts and their number</translation>
    </message>
    <message>
        <source>Posts of one rank are equivalent; a lower number is a higher post.</source>
        <translation>Posts of one rank are equivalent; a lower number is a higher post.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Rates of support</source>
        <translation>Rates of support</translation>
    </message>
    <message>
        <source>Staffing in difficulty</source>
        <translation>Staffing in difficulty</translation>
    </message>
    <message>
        <source>Stored as soon as kind and amount are given. The rate that says most counts.</source>
        <translation>Stored as soon as kind and amount are given. The rate that says most counts.</translation>
    </message>
    <message>
        <source>Stored as soon as name and code are given.</source>
        <translation>Stored as soon as name and code are given.</translation>
    </message>
    <message>
        <source>Stored as soon as name, code and level are given.</source>
        <translation>Stored as soon as name, code and level are given.</translation>
    </message>
    <message>
        <source>Stored as soon as unit and title are given.</source>
        <translation>Stored as soon as unit and title are given.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titles</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>To the level</source>
        <translation>To the level</translation>
    </message>
    <message>
        <source>To under km</source>
        <translation>To under km</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>Unit above</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Units that succeed it</source>
        <translation>Units that succeed it</translation>
    </message>
    <message>
        <source>any level</source>
        <translation>any level</translation>
    </message>
    <message>
        <source>lower is higher</source>
        <translation>lower is higher</translation>
    </message>
    <message>
        <source>to be strengthened by rotation</source>
        <translation>to be strengthened by rotation</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>CatalogueForm</name>
    <message>
        <source>Choose a line in the list to see it here, or add one.</source>
        <translation>Choose a line in the list to see it here, or add one.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>Takes a wrong entry out of the book; undo brings it back</source>
        <translation>Takes a wrong entry out of the book; undo brings it back</translation>
    </message>
    <message>
        <source>held now: %1</source>
        <translation>held now: %1</translation>
    </message>
</context>
<context>
    <name>CatalogueSection</name>
    <message>
        <source>%1 lines</source>
        <translation>%1 lines</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 of %2 lines</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Counting holders</source>
        <translation>Counting holders</translation>
    </message>
    <message>
        <source>Hide what has ended</source>
        <translation>Hide what has ended</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Load proposed titles…</source>
        <translation>Load proposed titles…</translation>
    </message>
    <message>
        <source>Not stored yet. Mend the field that says why, or press Esc in it to put it back.</source>
        <translation>Not stored yet. Mend the field that says why, or press Esc in it to put it back.</translation>
    </message>
    <message>
        <source>Nothing in the catalogue fits these filters.</source>
        <translation>Nothing in the catalogue fits these filters.</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Search by name or code</translation>
    </message>
    <message>
        <source>“%1” is out of the catalogue.</source>
        <translation>“%1” is out of the catalogue.</translation>
    </message>
</context>
<context>
    <name>CatalogueWindow</name>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
</context>
<context>
    <name>ChangedNotice</name>
    <message>
        <source>Keep ours</source>
        <translation>Keep ours</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>See what changed</translation>
    </message>
    <message>
        <source>The program's own text of this form has changed since yours was written.</source>
        <translation>The program's own text of this form has changed since yours was written.</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the planning round</source>
        <translation>Close the planning round</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Close the round</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Closed on</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close without it</source>
        <translation>Close without it</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>If it is stopped, nothing half-done is kept.</source>
        <translation>If it is stopped, nothing half-done is kept.</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>Let it finish</translation>
    </message>
    <message>
        <source>Something could not be stored. Close all the same?</source>
        <translation>Something could not be stored. Close all the same?</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Stop it</translation>
    </message>
    <message>
        <source>“%1” is still under way.</source>
        <translation>“%1” is still under way.</translation>
    </message>
</context>
<context>
    <name>CodeList</name>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>add: type part of the name or code</source>
        <translation>add: type part of the name or code</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Several are named “%1”. Pick one of the lines.</source>
        <translation>Several are named “%1”. Pick one of the lines.</translation>
    </message>
    <message>
        <source>type part of the name or code</source>
        <translation>type part of the name or code</translation>
    </message>
    <message>
        <source>“%1” is not in the list. Pick a line, or add it to the catalogue first.</source>
        <translation>“%1” is not in the list. Pick a line, or add it to the catalogue first.</translation>
    </message>
</context>
<context>
    <name>CodesPicker</name>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>add: type part of the name or code</source>
        <translation>add: type part of the name or code</translation>
    </message>
</context>
<context>
    <name>CoefficientEdit</name>
    <message>
        <source>“%1” is not a coefficient. Type a number such as 0,9.</source>
        <translation>“%1” is not a coefficient. Type a number such as 0,9.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>%1 differences in %2 rules</source>
        <translation>%1 differences in %2 rules</translation>
    </message>
    <message>
        <source>Choose a regulation or another document at the left to compare it.</source>
        <translation>Choose a regulation or another document at the left to compare it.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Difference in</source>
        <translation>Difference in</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>The other set</source>
        <translation>The other set</translation>
    </message>
    <message>
        <source>The two sets say the same.</source>
        <translation>The two sets say the same.</translation>
    </message>
    <message>
        <source>This set</source>
        <translation>This set</translation>
    </message>
</context>
<context>
    <name>ContenderModel</name>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>In the way</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Correct the document</source>
        <translation>Correct the document</translation>
    </message>
    <message>
        <source>Give the reason: it stands in the register from then on.</source>
        <translation>Give the reason: it stands in the register from then on.</translation>
    </message>
    <message>
        <source>It becomes version %1; version %2 stays in the register and can still be opened.</source>
        <translation>It becomes version %1; version %2 stays in the register and can still be opened.</translation>
    </message>
    <message>
        <source>Print it anew from the records as they are &amp;now</source>
        <translation>Print it anew from the records as they are &amp;now</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>The paper stays the same: only the words of the register change.</source>
        <translation>The paper stays the same: only the words of the register change.</translation>
    </message>
    <message>
        <source>The signed paper (PDF)</source>
        <translation>The signed paper (PDF)</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>What was wrong, and what it is now</source>
        <translation>What was wrong, and what it is now</translation>
    </message>
</context>
<context>
    <name>CvContentForm</name>
    <message>
        <source>Everything that the 2C asks for is recorded.</source>
        <translation>Everything that the 2C asks for is recorded.</translation>
    </message>
    <message>
        <source>Still missing for the 2C (%1):</source>
        <translation>Still missing for the 2C (%1):</translation>
    </message>
</context>
<context>
    <name>CvFields</name>
    <message>
        <source>Academic title or degree</source>
        <translation>Academic title or degree</translation>
    </message>
    <message>
        <source>Add a course</source>
        <translation>Add a course</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>Add a relative</translation>
    </message>
    <message>
        <source>Add a reward</source>
        <translation>Add a reward</translation>
    </message>
    <message>
        <source>Arrest or prison (when, where, what was declared)</source>
        <translation>Arrest or prison (when, where, what was declared)</translation>
    </message>
    <message>
        <source>At the present body since</source>
        <translation>At the present body since</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Blood group</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Civil service grade</source>
        <translation>Civil service grade</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Diploma</translation>
    </message>
    <message>
        <source>Diploma or certificate</source>
        <translation>Diploma or certificate</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Discharged</translation>
    </message>
    <message>
        <source>Education and degree</source>
        <translation>Education and degree</translation>
    </message>
    <message>
        <source>Enlisted</source>
        <translation>Enlisted</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Family economy</source>
        <translation>Family economy</translation>
    </message>
    <message>
        <source>Family origin</source>
        <translation>Family origin</translation>
    </message>
    <message>
        <source>Family relations</source>
        <translation>Family relations</translation>
    </message>
    <message>
        <source>Field or name of the course</source>
        <translation>Field or name of the course</translation>
    </message>
    <message>
        <source>Form of study</source>
        <translation>Form of study</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Further Party committee</source>
        <translation>Further Party committee</translation>
    </message>
    <message>
        <source>General education</source>
        <translation>General education</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Grade code</source>
        <translation>Grade code</translation>
    </message>
    <message>
        <source>Health and policy</source>
        <translation>Health and policy</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Height (cm)</translation>
    </message>
    <message>
        <source>Highest military rank or post (year)</source>
        <translation>Highest military rank or post (year)</translation>
    </message>
    <message>
        <source>Hometown, occupation, post, unit, where they live</source>
        <translation>Hometown, occupation, post, unit, where they live</translation>
    </message>
    <message>
        <source>Honorary titles (year)</source>
        <translation>Honorary titles (year)</translation>
    </message>
    <message>
        <source>Housing (kind, area in use)</source>
        <translation>Housing (kind, area in use)</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>Identity card number</translation>
    </message>
    <message>
        <source>Joined socio-political organisations (name, day)</source>
        <translation>Joined socio-political organisations (name, day)</translation>
    </message>
    <message>
        <source>Joined the revolution</source>
        <translation>Joined the revolution</translation>
    </message>
    <message>
        <source>Land (allotted, bought, in production)</source>
        <translation>Land (allotted, bought, in production)</translation>
    </message>
    <message>
        <source>Main income of the family in a year</source>
        <translation>Main income of the family in a year</translation>
    </message>
    <message>
        <source>Main work at present</source>
        <translation>Main work at present</translation>
    </message>
    <message>
        <source>Martyr's family</source>
        <translation>Martyr's family</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No relative is recorded yet.</source>
        <translation>No relative is recorded yet.</translation>
    </message>
    <message>
        <source>No reward is recorded yet.</source>
        <translation>No reward is recorded yet.</translation>
    </message>
    <message>
        <source>No training is recorded yet.</source>
        <translation>No training is recorded yet.</translation>
    </message>
    <message>
        <source>Occupation before recruitment</source>
        <translation>Occupation before recruitment</translation>
    </message>
    <message>
        <source>Organisations and military service</source>
        <translation>Organisations and military service</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>Paid so since</source>
        <translation>Paid so since</translation>
    </message>
    <message>
        <source>Party committee at present</source>
        <translation>Party committee at present</translation>
    </message>
    <message>
        <source>Pay coefficient</source>
        <translation>Pay coefficient</translation>
    </message>
    <message>
        <source>Pay grade and allowance</source>
        <translation>Pay grade and allowance</translation>
    </message>
    <message>
        <source>Pay step</source>
        <translation>Pay step</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Personal history</source>
        <translation>Personal history</translation>
    </message>
    <message>
        <source>Position allowance (coefficient)</source>
        <translation>Position allowance (coefficient)</translation>
    </message>
    <message>
        <source>Recruited by (body, place)</source>
        <translation>Recruited by (body, place)</translation>
    </message>
    <message>
        <source>Recruited on</source>
        <translation>Recruited on</translation>
    </message>
    <message>
        <source>Recruitment and work</source>
        <translation>Recruitment and work</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Relations abroad (organisations, relatives)</source>
        <translation>Relations abroad (organisations, relatives)</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Reward</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Rewards</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>State of health</source>
        <translation>State of health</translation>
    </message>
    <message>
        <source>Strengths in work</source>
        <translation>Strengths in work</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training and courses</source>
        <translation>Training and courses</translation>
    </message>
    <message>
        <source>War invalid class</source>
        <translation>War invalid class</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Weight (kg)</translation>
    </message>
    <message>
        <source>Work done longest</source>
        <translation>Work done longest</translation>
    </message>
    <message>
        <source>Work under the former regime (body, post, time)</source>
        <translation>Work under the former regime (body, post, time)</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Year of birth</translation>
    </message>
</context>
<context>
    <name>CvPart</name>
    <message>
        <source>Close the 2C</source>
        <translation>Close the 2C</translation>
    </message>
    <message>
        <source>Open the 2C</source>
        <translation>Open the 2C</translation>
    </message>
    <message>
        <source>Print the CV 2C</source>
        <translation>Print the CV 2C</translation>
    </message>
    <message>
        <source>What the CV form 2C asks for beside the rest of the file.</source>
        <translation>What the CV form 2C asks for beside the rest of the file.</translation>
    </message>
</context>
<context>
    <name>CvPrinting</name>
    <message>
        <source>%1 CVs</source>
        <translation>%1 CVs</translation>
    </message>
    <message>
        <source>&amp;CV form 2C of %1 cadres…</source>
        <translation>&amp;CV form 2C of %1 cadres…</translation>
    </message>
    <message>
        <source>&amp;CV form 2C…</source>
        <translation>&amp;CV form 2C…</translation>
    </message>
    <message>
        <source>CV form 2C</source>
        <translation>CV form 2C</translation>
    </message>
    <message>
        <source>CV form 2C as a &amp;Word file…</source>
        <translation>CV form 2C as a &amp;Word file…</translation>
    </message>
    <message>
        <source>CV form 2C as a Word file</source>
        <translation>CV form 2C as a Word file</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word files (*.docx)</translation>
    </message>
</context>
<context>
    <name>DayBox</name>
    <message>
        <source>By the &amp;day</source>
        <translation>By the &amp;day</translation>
    </message>
    <message>
        <source>The day by which everything is judged</source>
        <translation>The day by which everything is judged</translation>
    </message>
    <message>
        <source>This is a day to come.</source>
        <translation>This is a day to come.</translation>
    </message>
    <message>
        <source>This is a past day, not today.</source>
        <translation>This is a past day, not today.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Give the whole date: day/month/year.</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>and %1 more: see the list</source>
        <translation>and %1 more: see the list</translation>
    </message>
</context>
<context>
    <name>DeadlineFilters</name>
    <message>
        <source>%1 days before</source>
        <translation>%1 days before</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>&amp;Remind</source>
        <translation>&amp;Remind</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Search by name, code, post or words</source>
        <translation>Search by name, code, post or words</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>The last day lies before the first one.</translation>
    </message>
    <message>
        <source>The period is longer than %1 years; choose a shorter one.</source>
        <translation>The period is longer than %1 years; choose a shorter one.</translation>
    </message>
    <message>
        <source>What is so near is set in bold, and calendar files remind so long before</source>
        <translation>What is so near is set in bold, and calendar files remind so long before</translation>
    </message>
    <message>
        <source>from one day to another</source>
        <translation>from one day to another</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>the next %1 months</source>
        <translation>the next %1 months</translation>
    </message>
</context>
<context>
    <name>DeadlineModel</name>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Days left</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Happens</source>
        <translation>Happens</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Present post</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>DeadlinesWindow</name>
    <message>
        <source>%1 deadlines</source>
        <translation>%1 deadlines</translation>
    </message>
    <message>
        <source>%1 known to the month or year only</source>
        <translation>%1 known to the month or year only</translation>
    </message>
    <message>
        <source>%1 within the time of reminding</source>
        <translation>%1 within the time of reminding</translation>
    </message>
    <message>
        <source>&amp;Export for a calendar program…</source>
        <translation>&amp;Export for a calendar program…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Ask &amp;again</source>
        <translation>Ask &amp;again</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Calendar files (*.ics)</translation>
    </message>
    <message>
        <source>Calendar of deadlines</source>
        <translation>Calendar of deadlines</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Export for a calendar program</source>
        <translation>Export for a calendar program</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exported to %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Looking for deadlines</source>
        <translation>Looking for deadlines</translation>
    </message>
    <message>
        <source>Looking for deadlines. This goes on while you work elsewhere.</source>
        <translation>Looking for deadlines. This goes on while you work elsewhere.</translation>
    </message>
    <message>
        <source>Nothing falls due in this period. Choose a longer one or tick more kinds.</source>
        <translation>Nothing falls due in this period. Choose a longer one or tick more kinds.</translation>
    </message>
    <message>
        <source>Nothing fits the filter. Tick more kinds or empty the search.</source>
        <translation>Nothing fits the filter. Tick more kinds or empty the search.</translation>
    </message>
    <message>
        <source>The search was stopped. Press “Ask again” to start it anew.</source>
        <translation>The search was stopped. Press “Ask again” to start it anew.</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>Writing the calendar file</source>
        <translation>Writing the calendar file</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>%1 error(s) stand. Mend them, record an exception, or say who takes them on.</source>
        <translation>%1 error(s) stand. Mend them, record an exception, or say who takes them on.</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Begins on</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Decide the rotation</source>
        <translation>Decide the rotation</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>Decided on the same day as well, so that the post becomes free:</source>
        <translation>Decided on the same day as well, so that the post becomes free:</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Errors stand. To issue the decision all the same, say who takes it on and why:</source>
        <translation>Errors stand. To issue the decision all the same, say who takes it on and why:</translation>
    </message>
    <message>
        <source>Issue in spite of errors</source>
        <translation>Issue in spite of errors</translation>
    </message>
    <message>
        <source>It cannot begin before the decision is made. Mend one of the two dates.</source>
        <translation>It cannot begin before the decision is made. Mend one of the two dates.</translation>
    </message>
    <message>
        <source>Period (months)</source>
        <translation>Period (months)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Taken on by</translation>
    </message>
    <message>
        <source>The register has this number for another document. Take another one.</source>
        <translation>The register has this number for another document. Take another one.</translation>
    </message>
    <message>
        <source>Type the date of the decision, the day on which it begins and the period.</source>
        <translation>Type the date of the decision, the day on which it begins and the period.</translation>
    </message>
    <message>
        <source>Type the number of the decision.</source>
        <translation>Type the number of the decision.</translation>
    </message>
    <message>
        <source>When the date of the decision, the day on which it begins and the period are typed, what stands against the decision is told here.</source>
        <translation>When the date of the decision, the day on which it begins and the period are typed, what stands against the decision is told here.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Choose a line to see the article, the figures and what to do.</source>
        <translation>Choose a line to see the article, the figures and what to do.</translation>
    </message>
    <message>
        <source>Examples of this rule</source>
        <translation>Examples of this rule</translation>
    </message>
    <message>
        <source>Left and Right fold and open the group, with Ctrl all groups.</source>
        <translation>Left and Right fold and open the group, with Ctrl all groups.</translation>
    </message>
</context>
<context>
    <name>DraftFindingLabel</name>
    <message>
        <source>%1 would no longer stand: %2</source>
        <translation>%1 would no longer stand: %2</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>This edit would give</source>
        <translation>This edit would give</translation>
    </message>
</context>
<context>
    <name>DraftPane</name>
    <message>
        <source>The edit under way (%1): %2 new, %3 would go</source>
        <translation>The edit under way (%1): %2 new, %3 would go</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>Drawing up the paper</source>
        <translation>Drawing up the paper</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Not worked out</source>
        <translation>Not worked out</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Sum (đồng)</source>
        <translation>Sum (đồng)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message>
        <source>How many months ahead</source>
        <translation>How many months ahead</translation>
    </message>
    <message>
        <source>Look for deadlines again</source>
        <translation>Look for deadlines again</translation>
    </message>
    <message>
        <source>Looking for deadlines. This goes on while you work elsewhere.</source>
        <translation>Looking for deadlines. This goes on while you work elsewhere.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>The search was stopped.</translation>
    </message>
    <message>
        <source>What falls due</source>
        <translation>What falls due</translation>
    </message>
    <message>
        <source>next %1 months</source>
        <translation>next %1 months</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Choose both the unit and the post where the cadre is placed, or empty both.</source>
        <translation>Choose both the unit and the post where the cadre is placed, or empty both.</translation>
    </message>
    <message>
        <source>Date of the decision that ends it</source>
        <translation>Date of the decision that ends it</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>End the rotation</source>
        <translation>End the rotation</translation>
    </message>
    <message>
        <source>Last day of the rotation</source>
        <translation>Last day of the rotation</translation>
    </message>
    <message>
        <source>No. of the decision that ends it</source>
        <translation>No. of the decision that ends it</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>The register has this number for another document. Take another one.</source>
        <translation>The register has this number for another document. Take another one.</translation>
    </message>
    <message>
        <source>Type the last day and choose the outcome.</source>
        <translation>Type the last day and choose the outcome.</translation>
    </message>
    <message>
        <source>When the last day is typed and the outcome chosen, what stands against the end is told here.</source>
        <translation>When the last day is typed and the outcome chosen, what stands against the end is told here.</translation>
    </message>
    <message>
        <source>Why it ends so</source>
        <translation>Why it ends so</translation>
    </message>
</context>
<context>
    <name>ExamplesDialog</name>
    <message>
        <source>Example</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Examples of %1</source>
        <translation>Examples of %1</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Judged by the day %1</source>
        <translation>Judged by the day %1</translation>
    </message>
    <message>
        <source>Reading the examples</source>
        <translation>Reading the examples</translation>
    </message>
    <message>
        <source>Switched on for it</source>
        <translation>Switched on for it</translation>
    </message>
    <message>
        <source>The program is tested by these cases. The facts are made up.</source>
        <translation>The program is tested by these cases. The facts are made up.</translation>
    </message>
    <message>
        <source>This rule has no examples.</source>
        <translation>This rule has no examples.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>nothing recorded</translation>
    </message>
</context>
<context>
    <name>ExitDialog</name>
    <message>
        <source>%1 will be off the list from %2 on; the entry stays in the book.</source>
        <translation>%1 will be off the list from %2 on; the entry stays in the book.</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>Take off the planning list</source>
        <translation>Take off the planning list</translation>
    </message>
    <message>
        <source>Taken off on</source>
        <translation>Taken off on</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>%1 years</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <source>%1 years %2 months</source>
        <translation>%1 years %2 months</translation>
    </message>
    <message>
        <source>age in months in the first post</source>
        <translation>age in months in the first post</translation>
    </message>
    <message>
        <source>age in months in the first post, at least</source>
        <translation>age in months in the first post, at least</translation>
    </message>
    <message>
        <source>age in months in the first post, at most</source>
        <translation>age in months in the first post, at most</translation>
    </message>
    <message>
        <source>age in months when joining the Party</source>
        <translation>age in months when joining the Party</translation>
    </message>
    <message>
        <source>age in months when joining the Party, at least</source>
        <translation>age in months when joining the Party, at least</translation>
    </message>
    <message>
        <source>age in months when joining the Party, at most</source>
        <translation>age in months when joining the Party, at most</translation>
    </message>
    <message>
        <source>appraised on</source>
        <translation>appraised on</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>as recorded</translation>
    </message>
    <message>
        <source>between agencies of the same level</source>
        <translation>between agencies of the same level</translation>
    </message>
    <message>
        <source>by a recorded determination</source>
        <translation>by a recorded determination</translation>
    </message>
    <message>
        <source>by the hometown</source>
        <translation>by the hometown</translation>
    </message>
    <message>
        <source>by the years of work there</source>
        <translation>by the years of work there</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>cannot be told</translation>
    </message>
    <message>
        <source>codes looked at</source>
        <translation>codes looked at</translation>
    </message>
    <message>
        <source>codes not in the catalogue</source>
        <translation>codes not in the catalogue</translation>
    </message>
    <message>
        <source>conclusion of the appraisal</source>
        <translation>conclusion of the appraisal</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>dates looked at</source>
        <translation>dates looked at</translation>
    </message>
    <message>
        <source>day of the act</source>
        <translation>day of the act</translation>
    </message>
    <message>
        <source>day that counts</source>
        <translation>day that counts</translation>
    </message>
    <message>
        <source>determined on</source>
        <translation>determined on</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>direction</translation>
    </message>
    <message>
        <source>discipline in effect until</source>
        <translation>discipline in effect until</translation>
    </message>
    <message>
        <source>disciplined on</source>
        <translation>disciplined on</translation>
    </message>
    <message>
        <source>disciplines recorded</source>
        <translation>disciplines recorded</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>document of the appraisal</source>
        <translation>document of the appraisal</translation>
    </message>
    <message>
        <source>end</source>
        <translation>end</translation>
    </message>
    <message>
        <source>equivalent</source>
        <translation>equivalent</translation>
    </message>
    <message>
        <source>exceptions granted</source>
        <translation>exceptions granted</translation>
    </message>
    <message>
        <source>finished years</source>
        <translation>finished years</translation>
    </message>
    <message>
        <source>form of discipline</source>
        <translation>form of discipline</translation>
    </message>
    <message>
        <source>from a higher level to a lower one</source>
        <translation>from a higher level to a lower one</translation>
    </message>
    <message>
        <source>from a lower level to a higher one</source>
        <translation>from a lower level to a higher one</translation>
    </message>
    <message>
        <source>full member since</source>
        <translation>full member since</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>gaps</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>higher</translation>
    </message>
    <message>
        <source>holders counted</source>
        <translation>holders counted</translation>
    </message>
    <message>
        <source>hometown</source>
        <translation>hometown</translation>
    </message>
    <message>
        <source>joined the Party on</source>
        <translation>joined the Party on</translation>
    </message>
    <message>
        <source>judged by the day</source>
        <translation>judged by the day</translation>
    </message>
    <message>
        <source>least level</source>
        <translation>least level</translation>
    </message>
    <message>
        <source>leaving the post, not counted</source>
        <translation>leaving the post, not counted</translation>
    </message>
    <message>
        <source>level</source>
        <translation>level</translation>
    </message>
    <message>
        <source>level of the destination</source>
        <translation>level of the destination</translation>
    </message>
    <message>
        <source>level of the unit left</source>
        <translation>level of the unit left</translation>
    </message>
    <message>
        <source>limit in months</source>
        <translation>limit in months</translation>
    </message>
    <message>
        <source>locality</source>
        <translation>locality</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>lower</translation>
    </message>
    <message>
        <source>may be holders too</source>
        <translation>may be holders too</translation>
    </message>
    <message>
        <source>months</source>
        <translation>months</translation>
    </message>
    <message>
        <source>months needed</source>
        <translation>months needed</translation>
    </message>
    <message>
        <source>months of the rotation under way</source>
        <translation>months of the rotation under way</translation>
    </message>
    <message>
        <source>months of the rotation under way, at least</source>
        <translation>months of the rotation under way, at least</translation>
    </message>
    <message>
        <source>months of the rotation under way, at most</source>
        <translation>months of the rotation under way, at most</translation>
    </message>
    <message>
        <source>months planned</source>
        <translation>months planned</translation>
    </message>
    <message>
        <source>months, at least</source>
        <translation>months, at least</translation>
    </message>
    <message>
        <source>months, at most</source>
        <translation>months, at most</translation>
    </message>
    <message>
        <source>new post</source>
        <translation>new post</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>number of the decision at the end</source>
        <translation>number of the decision at the end</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>overlaps</translation>
    </message>
    <message>
        <source>pairs of dates looked at</source>
        <translation>pairs of dates looked at</translation>
    </message>
    <message>
        <source>papers asked for</source>
        <translation>papers asked for</translation>
    </message>
    <message>
        <source>papers missing</source>
        <translation>papers missing</translation>
    </message>
    <message>
        <source>papers of unclear date</source>
        <translation>papers of unclear date</translation>
    </message>
    <message>
        <source>papers too old</source>
        <translation>papers too old</translation>
    </message>
    <message>
        <source>people in the post with this cadre, at least</source>
        <translation>people in the post with this cadre, at least</translation>
    </message>
    <message>
        <source>people in the post with this cadre, at most</source>
        <translation>people in the post with this cadre, at most</translation>
    </message>
    <message>
        <source>places in the post</source>
        <translation>places in the post</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>planned end</translation>
    </message>
    <message>
        <source>planned end, at the earliest</source>
        <translation>planned end, at the earliest</translation>
    </message>
    <message>
        <source>planned end, at the latest</source>
        <translation>planned end, at the latest</translation>
    </message>
    <message>
        <source>planning approved on</source>
        <translation>planning approved on</translation>
    </message>
    <message>
        <source>planning entries</source>
        <translation>planning entries</translation>
    </message>
    <message>
        <source>planning reviewed on</source>
        <translation>planning reviewed on</translation>
    </message>
    <message>
        <source>possible overlaps</source>
        <translation>possible overlaps</translation>
    </message>
    <message>
        <source>posts looked at</source>
        <translation>posts looked at</translation>
    </message>
    <message>
        <source>rank of the post at the destination</source>
        <translation>rank of the post at the destination</translation>
    </message>
    <message>
        <source>rank of the present post</source>
        <translation>rank of the present post</translation>
    </message>
    <message>
        <source>reached on</source>
        <translation>reached on</translation>
    </message>
    <message>
        <source>reckoned from the age</source>
        <translation>reckoned from the age</translation>
    </message>
    <message>
        <source>recorded as</source>
        <translation>recorded as</translation>
    </message>
    <message>
        <source>records that look like the same person</source>
        <translation>records that look like the same person</translation>
    </message>
    <message>
        <source>records that may be the same person</source>
        <translation>records that may be the same person</translation>
    </message>
    <message>
        <source>retires at the earliest on</source>
        <translation>retires at the earliest on</translation>
    </message>
    <message>
        <source>retires at the latest on</source>
        <translation>retires at the latest on</translation>
    </message>
    <message>
        <source>retires on</source>
        <translation>retires on</translation>
    </message>
    <message>
        <source>rotation under way</source>
        <translation>rotation under way</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>rule</translation>
    </message>
    <message>
        <source>service in these units counts too</source>
        <translation>service in these units counts too</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>standard</translation>
    </message>
    <message>
        <source>standards not met</source>
        <translation>standards not met</translation>
    </message>
    <message>
        <source>standards of the title</source>
        <translation>standards of the title</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>start of the rotation under way</source>
        <translation>start of the rotation under way</translation>
    </message>
    <message>
        <source>steps after the decision</source>
        <translation>steps after the decision</translation>
    </message>
    <message>
        <source>steps that need a date</source>
        <translation>steps that need a date</translation>
    </message>
    <message>
        <source>steps that run backwards</source>
        <translation>steps that run backwards</translation>
    </message>
    <message>
        <source>steps without a date</source>
        <translation>steps without a date</translation>
    </message>
    <message>
        <source>taken off the planning on</source>
        <translation>taken off the planning on</translation>
    </message>
    <message>
        <source>term</source>
        <translation>term</translation>
    </message>
    <message>
        <source>texts looked at</source>
        <translation>texts looked at</translation>
    </message>
    <message>
        <source>title</source>
        <translation>title</translation>
    </message>
    <message>
        <source>to another locality of the same level</source>
        <translation>to another locality of the same level</translation>
    </message>
    <message>
        <source>told from</source>
        <translation>told from</translation>
    </message>
    <message>
        <source>took up the first post on</source>
        <translation>took up the first post on</translation>
    </message>
    <message>
        <source>took up the new post on</source>
        <translation>took up the new post on</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>unit existed until</source>
        <translation>unit existed until</translation>
    </message>
    <message>
        <source>unit exists since</source>
        <translation>unit exists since</translation>
    </message>
    <message>
        <source>unit of the new post</source>
        <translation>unit of the new post</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>valid from</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>valid until</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>years without an evaluation</source>
        <translation>years without an evaluation</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message numerus="yes">
        <source>%n setting(s) of the office's own, marked ◆</source>
        <translation><numerusform>%n setting of the office's own, marked ◆</numerusform><numerusform>%n settings of the office's own, marked ◆</numerusform></translation>
    </message>
    <message>
        <source>&amp;All of this part to the default</source>
        <translation>&amp;All of this part to the default</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>FilesBox</name>
    <message>
        <source>Attach files</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Attach files…</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Attached</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>In the program for such files; what is changed there stays out of the book</source>
        <translation>In the program for such files; what is changed there stays out of the book</translation>
    </message>
    <message>
        <source>Making a copy</source>
        <translation>Making a copy</translation>
    </message>
    <message>
        <source>No program on this machine opens “%1”.</source>
        <translation>No program on this machine opens “%1”.</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Open a copy</translation>
    </message>
    <message>
        <source>Papers and pictures</source>
        <translation>Papers and pictures</translation>
    </message>
    <message>
        <source>Reading files to attach</source>
        <translation>Reading files to attach</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Saving a copy</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>Undo brings the file back</source>
        <translation>Undo brings the file back</translation>
    </message>
    <message>
        <source>Use “Save as…” and look at it on a machine that has one.</source>
        <translation>Use “Save as…” and look at it on a machine that has one.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Close the search</translation>
    </message>
    <message>
        <source>Find in the paper</source>
        <translation>Find in the paper</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Find in the text</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>The next one</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>The one before</translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Ends by itself on</source>
        <translation>Ends by itself on</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Set of rules</source>
        <translation>Set of rules</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>in force from %1</source>
        <translation>in force from %1</translation>
    </message>
    <message>
        <source>in force from %1 to %2</source>
        <translation>in force from %1 to %2</translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message>
        <source>Every rule</source>
        <translation>Every rule</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Group the findings</source>
        <translation>Group the findings</translation>
    </message>
    <message>
        <source>Only the findings of a rule</source>
        <translation>Only the findings of a rule</translation>
    </message>
    <message>
        <source>Search in findings</source>
        <translation>Search in findings</translation>
    </message>
    <message>
        <source>by cadre</source>
        <translation>by cadre</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>by rule</translation>
    </message>
    <message>
        <source>by severity</source>
        <translation>by severity</translation>
    </message>
    <message>
        <source>by unit</source>
        <translation>by unit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Ends by itself</source>
        <translation>Ends by itself</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Unit not known</source>
        <translation>Unit not known</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Whom</translation>
    </message>
</context>
<context>
    <name>FindingsOut</name>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the findings to Excel</source>
        <translation>Export the findings to Excel</translation>
    </message>
    <message>
        <source>List of findings</source>
        <translation>List of findings</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Choose all lines</source>
        <translation>Choose all lines</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Export the list to Excel…</source>
        <translation>Export the list to Excel…</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Fold all groups</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Nothing fits the filter. Tick more severities, take every rule or empty the search.</source>
        <translation>Nothing fits the filter. Tick more severities, take every rule or empty the search.</translation>
    </message>
    <message>
        <source>Nothing to mend: every rule is met.</source>
        <translation>Nothing to mend: every rule is met.</translation>
    </message>
    <message>
        <source>Only this cadre</source>
        <translation>Only this cadre</translation>
    </message>
    <message>
        <source>Only this rule</source>
        <translation>Only this rule</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Open all groups</translation>
    </message>
    <message>
        <source>Open the exception…</source>
        <translation>Open the exception…</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Request an exception…</source>
        <translation>Request an exception…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>The check is not finished yet.</source>
        <translation>The check is not finished yet.</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>Add what was done</source>
        <translation>Add what was done</translation>
    </message>
    <message>
        <source>By (body)</source>
        <translation>By (body)</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation>Evaluation of %1</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Follow-up and evaluation</source>
        <translation>Follow-up and evaluation</translation>
    </message>
    <message>
        <source>Grade of the year (kept in the cadre's file)</source>
        <translation>Grade of the year (kept in the cadre's file)</translation>
    </message>
    <message>
        <source>Nothing is recorded or awaited yet.</source>
        <translation>Nothing is recorded or awaited yet.</translation>
    </message>
    <message>
        <source>Review by the deciding body</source>
        <translation>Review by the deciding body</translation>
    </message>
    <message>
        <source>Review by the destination</source>
        <translation>Review by the destination</translation>
    </message>
    <message>
        <source>Self-review at the end</source>
        <translation>Self-review at the end</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>What was found, said or given</source>
        <translation>What was found, said or given</translation>
    </message>
    <message>
        <source>Year it is about</source>
        <translation>Year it is about</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>awaited</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>in the file</translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>year %1</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Printed from</source>
        <translation>Printed from</translation>
    </message>
    <message>
        <source>the program's</source>
        <translation>the program's</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>The book is open read-only. To change something, press “Open for editing” above.</source>
        <translation>The book is open read-only. To change something, press “Open for editing” above.</translation>
    </message>
</context>
<context>
    <name>GapsDialog</name>
    <message>
        <source>%1: no document of the book has them.</source>
        <translation>%1: no document of the book has them.</translation>
    </message>
    <message>
        <source>&amp;Explain…</source>
        <translation>&amp;Explain…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>Explain missing numbers</source>
        <translation>Explain missing numbers</translation>
    </message>
    <message>
        <source>Given twice: %1. Missing without a word why: %2. Explained ones stand below.</source>
        <translation>Given twice: %1. Missing without a word why: %2. Explained ones stand below.</translation>
    </message>
    <message>
        <source>Missing and double numbers</source>
        <translation>Missing and double numbers</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>They stand in the register as used elsewhere, and are not given again.</source>
        <translation>They stand in the register as used elsewhere, and are not given again.</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>given twice: %1</source>
        <translation>given twice: %1</translation>
    </message>
    <message>
        <source>✓ No number is missing, none was given twice.</source>
        <translation>✓ No number is missing, none was given twice.</translation>
    </message>
</context>
<context>
    <name>GrowingDialog</name>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>GuideView</name>
    <message>
        <source>How it is written</source>
        <translation>How it is written</translation>
    </message>
</context>
<context>
    <name>HeadModel</name>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Months full</source>
        <translation>Months full</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>HeadsCard</name>
    <message>
        <source>Heads who come first</source>
        <translation>Heads who come first</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Decided by</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>No rule set was changed in this book yet.</source>
        <translation>No rule set was changed in this book yet.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Reading the history</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>User of the machine</source>
        <translation>User of the machine</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>%1 errors: nothing can be imported. Mend the cells listed in Excel, then import again.</source>
        <translation>%1 errors: nothing can be imported. Mend the cells listed in Excel, then import again.</translation>
    </message>
    <message>
        <source>%1 new rows, %2 changed, %3 unchanged, %4 warnings. Nothing is written until you press Import.</source>
        <translation>%1 new rows, %2 changed, %3 unchanged, %4 warnings. Nothing is written until you press Import.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Changed cells %1</source>
        <translation>Changed cells %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Copy the &amp;problems</source>
        <translation>Copy the &amp;problems</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Import from %1</translation>
    </message>
    <message>
        <source>Imported: %1 new rows, %2 changed. Edit &gt; Undo takes the whole import back.</source>
        <translation>Imported: %1 new rows, %2 changed. Edit &gt; Undo takes the whole import back.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>In the book</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>In the workbook</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Problems %1</translation>
    </message>
    <message>
        <source>Reading %1. Nothing is written yet.</source>
        <translation>Reading %1. Nothing is written yet.</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>Reading the workbook</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>The book already holds everything that is in this workbook.</source>
        <translation>The book already holds everything that is in this workbook.</translation>
    </message>
    <message>
        <source>The program met a fault; nothing was written.</source>
        <translation>The program met a fault; nothing was written.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>IssueAct</name>
    <message>
        <source>Give the paper its place in the register and keep this PDF as it is</source>
        <translation>Give the paper its place in the register and keep this PDF as it is</translation>
    </message>
    <message>
        <source>Issue %1</source>
        <translation>Issue %1</translation>
    </message>
    <message>
        <source>Issued (version %1)</source>
        <translation>Issued (version %1)</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Issue…</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Date of the document</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Issue the document</source>
        <translation>Issue the document</translation>
    </message>
    <message>
        <source>No PDF is kept with it: only the entry will stand in the register.</source>
        <translation>No PDF is kept with it: only the entry will stand in the register.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>The PDF (%1) is kept as it is now, with its checksum; later prints are the same.</source>
        <translation>The PDF (%1) is kept as it is now, with its checksum; later prints are the same.</translation>
    </message>
    <message>
        <source>The signed paper (PDF)</source>
        <translation>The signed paper (PDF)</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Why the date is out of the order of numbers</source>
        <translation>Why the date is out of the order of numbers</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>%1 min left</source>
        <translation>%1 min left</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1 s left</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>Stopping: %1</translation>
    </message>
</context>
<context>
    <name>LackingModel</name>
    <message>
        <source>Difficulty</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Lacking</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Who leaves, and why</source>
        <translation>Who leaves, and why</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>behind the line: too many</source>
        <translation>behind the line: too many</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>comes</translation>
    </message>
    <message>
        <source>leaves: a place falls vacant</source>
        <translation>leaves: a place falls vacant</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>not sure</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>vacant now</source>
        <translation>vacant now</translation>
    </message>
    <message>
        <source>…: number not recorded</source>
        <translation>…: number not recorded</translation>
    </message>
</context>
<context>
    <name>LevelBox</name>
    <message>
        <source>“%1” is no level of this kind. Choose one from the list.</source>
        <translation>“%1” is no level of this kind. Choose one from the list.</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>From where to where</source>
        <translation>From where to where</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Holders</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>Unit code</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>ListWindow</name>
    <message>
        <source>%1 lines, as of %2. Enter or a double click opens the record.</source>
        <translation>%1 lines, as of %2. Enter or a double click opens the record.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Reading the list</translation>
    </message>
    <message>
        <source>Show in the &amp;Cadres tab</source>
        <translation>Show in the &amp;Cadres tab</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;About this program</source>
        <translation>&amp;About this program</translation>
    </message>
    <message>
        <source>&amp;Back up to USB…</source>
        <translation>&amp;Back up to USB…</translation>
    </message>
    <message>
        <source>&amp;Cadres</source>
        <translation>&amp;Cadres</translation>
    </message>
    <message>
        <source>&amp;Check the whole book again</source>
        <translation>&amp;Check the whole book again</translation>
    </message>
    <message>
        <source>&amp;Close the book</source>
        <translation>&amp;Close the book</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Exceptions…</source>
        <translation>&amp;Exceptions…</translation>
    </message>
    <message>
        <source>&amp;Export to Excel…</source>
        <translation>&amp;Export to Excel…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Find anywhere…</source>
        <translation>&amp;Find anywhere…</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Findings</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Import from Excel…</source>
        <translation>&amp;Import from Excel…</translation>
    </message>
    <message>
        <source>&amp;Judge old decisions again…</source>
        <translation>&amp;Judge old decisions again…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;List of cadres (short)…</source>
        <translation>&amp;List of cadres (short)…</translation>
    </message>
    <message>
        <source>&amp;Needs…</source>
        <translation>&amp;Needs…</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>&amp;New book…</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Next finding</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>&amp;Open a book…</translation>
    </message>
    <message>
        <source>&amp;Packages of moves…</source>
        <translation>&amp;Packages of moves…</translation>
    </message>
    <message>
        <source>&amp;Paper of what is in front</source>
        <translation>&amp;Paper of what is in front</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Previous finding</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Reports on rotations…</source>
        <translation>&amp;Reports on rotations…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>&amp;Restore from a backup…</translation>
    </message>
    <message>
        <source>&amp;Rotations</source>
        <translation>&amp;Rotations</translation>
    </message>
    <message>
        <source>&amp;Rule sets…</source>
        <translation>&amp;Rule sets…</translation>
    </message>
    <message>
        <source>&amp;Settings of the papers…</source>
        <translation>&amp;Settings of the papers…</translation>
    </message>
    <message>
        <source>&amp;Templates of the papers…</source>
        <translation>&amp;Templates of the papers…</translation>
    </message>
    <message>
        <source>&amp;Title standards…</source>
        <translation>&amp;Title standards…</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Why not?…</source>
        <translation>&amp;Why not?…</translation>
    </message>
    <message>
        <source>&amp;Write papers…</source>
        <translation>&amp;Write papers…</translation>
    </message>
    <message>
        <source>&amp;Yearly plans…</source>
        <translation>&amp;Yearly plans…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>C&amp;atalogue…</source>
        <translation>C&amp;atalogue…</translation>
    </message>
    <message>
        <source>Calendar of dead&amp;lines…</source>
        <translation>Calendar of dead&amp;lines…</translation>
    </message>
    <message>
        <source>Check by the &amp;day…</source>
        <translation>Check by the &amp;day…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Find in this &amp;tab</source>
        <translation>Find in this &amp;tab</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Load the places of a pro&amp;vince…</source>
        <translation>Load the places of a pro&amp;vince…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>Open the &amp;log folder</translation>
    </message>
    <message>
        <source>Opened &amp;lately</source>
        <translation>Opened &amp;lately</translation>
    </message>
    <message>
        <source>Papers of a &amp;meeting…</source>
        <translation>Papers of a &amp;meeting…</translation>
    </message>
    <message>
        <source>Planning &amp;rounds…</source>
        <translation>Planning &amp;rounds…</translation>
    </message>
    <message>
        <source>Re&amp;gister of documents…</source>
        <translation>Re&amp;gister of documents…</translation>
    </message>
    <message>
        <source>Rearra&amp;nge units…</source>
        <translation>Rearra&amp;nge units…</translation>
    </message>
    <message>
        <source>S&amp;upport of rotated cadres…</source>
        <translation>S&amp;upport of rotated cadres…</translation>
    </message>
    <message>
        <source>Set a &amp;password…</source>
        <translation>Set a &amp;password…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Redo: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Undo: %1</translation>
    </message>
    <message>
        <source>Open or make a book first, then drop the workbook.</source>
        <translation>Open or make a book first, then drop the workbook.</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>The language changes when the program is started again.</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>does not apply</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>exception granted</source>
        <translation>exception granted</translation>
    </message>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>not enough data</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close without it</source>
        <translation>Close without it</translation>
    </message>
    <message>
        <source>Everything else is stored. The fields concerned say what is missing.</source>
        <translation>Everything else is stored. The fields concerned say what is missing.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Open the log folder</translation>
    </message>
    <message>
        <source>Please send this log to those who look after the program:
%1
Fault number: %2</source>
        <translation>Please send this log to those who look after the program:
%1
Fault number: %2</translation>
    </message>
    <message>
        <source>Program fault</source>
        <translation>Program fault</translation>
    </message>
    <message>
        <source>Some of what was typed is not stored yet, because it is incomplete or cannot be read.</source>
        <translation>Some of what was typed is not stored yet, because it is incomplete or cannot be read.</translation>
    </message>
    <message>
        <source>The program met a fault of its own. What was saved is safe; the last step may not be done.</source>
        <translation>The program met a fault of its own. What was saved is safe; the last step may not be done.</translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Go to the field</source>
        <translation>Go to the field</translation>
    </message>
    <message>
        <source>should be recorded</source>
        <translation>should be recorded</translation>
    </message>
</context>
<context>
    <name>MissingList</name>
    <message>
        <source>%1 – entered in: %2</source>
        <translation>%1 – entered in: %2</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>What is missing</translation>
    </message>
</context>
<context>
    <name>MoveEditor</name>
    <message>
        <source>Begins on</source>
        <translation>Begins on</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Empty: as if it began on the day by which everything is judged</source>
        <translation>Empty: as if it began on the day by which everything is judged</translation>
    </message>
    <message>
        <source>Period (months)</source>
        <translation>Period (months)</translation>
    </message>
    <message>
        <source>Post at the destination</source>
        <translation>Post at the destination</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Unit of destination</source>
        <translation>Unit of destination</translation>
    </message>
</context>
<context>
    <name>MoveModel</name>
    <message>
        <source>Begins on</source>
        <translation>Begins on</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>New, gone</source>
        <translation>New, gone</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>— not yet —</source>
        <translation>— not yet —</translation>
    </message>
</context>
<context>
    <name>MoveTab</name>
    <message>
        <source>%1 lines, %2 wait for a word</source>
        <translation>%1 lines, %2 wait for a word</translation>
    </message>
    <message>
        <source>Only what still waits for a word</source>
        <translation>Only what still waits for a word</translation>
    </message>
    <message>
        <source>Search by name or post</source>
        <translation>Search by name or post</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>(no name yet)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>A paper takes the name that was in force on its date: give here what the committee, its seat and other bodies were called before. On days without a row of your own, the name under Bodies and place holds.</source>
        <translation>A paper takes the name that was in force on its date: give here what the committee, its seat and other bodies were called before. On days without a row of your own, the name under Bodies and place holds.</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>In force until</translation>
    </message>
    <message>
        <source>Name in that time</source>
        <translation>Name in that time</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>What is named</source>
        <translation>What is named</translation>
    </message>
    <message>
        <source>always</source>
        <translation>always</translation>
    </message>
    <message>
        <source>blank: ever since</source>
        <translation>blank: ever since</translation>
    </message>
    <message>
        <source>blank: until today</source>
        <translation>blank: until today</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>the office's own</source>
        <translation>the office's own</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Open “Needs”…</source>
        <translation>Open “Needs”…</translation>
    </message>
</context>
<context>
    <name>NeedsDialog</name>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>Counting the needs</source>
        <translation>Counting the needs</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>No post that the plan does not state yet lacks anybody on that day.</source>
        <translation>No post that the plan does not state yet lacks anybody on that day.</translation>
    </message>
    <message>
        <source>Search by unit or title</source>
        <translation>Search by unit or title</translation>
    </message>
    <message>
        <source>Take %1 posts</source>
        <translation>Take %1 posts</translation>
    </message>
    <message>
        <source>Take from the needs into the plan of %1</source>
        <translation>Take from the needs into the plan of %1</translation>
    </message>
    <message>
        <source>The day lies before the day of judging (%1). Choose that day or a later one.</source>
        <translation>The day lies before the day of judging (%1). Choose that day or a later one.</translation>
    </message>
    <message>
        <source>Until the end of &amp;day</source>
        <translation>Until the end of &amp;day</translation>
    </message>
</context>
<context>
    <name>NeedsFilters</name>
    <message>
        <source>&amp;Sum by</source>
        <translation>&amp;Sum by</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>All titles</source>
        <translation>All titles</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Only shortages</source>
        <translation>Only shortages</translation>
    </message>
    <message>
        <source>Only surpluses</source>
        <translation>Only surpluses</translation>
    </message>
    <message>
        <source>Only units in difficulty</source>
        <translation>Only units in difficulty</translation>
    </message>
    <message>
        <source>Search by unit or title</source>
        <translation>Search by unit or title</translation>
    </message>
    <message>
        <source>The day lies before the day of judging (%1). Choose that day or a later one.</source>
        <translation>The day lies before the day of judging (%1). Choose that day or a later one.</translation>
    </message>
    <message>
        <source>This unit and those under it</source>
        <translation>This unit and those under it</translation>
    </message>
    <message>
        <source>Those who leave by:</source>
        <translation>Those who leave by:</translation>
    </message>
    <message>
        <source>Until the end of &amp;day</source>
        <translation>Until the end of &amp;day</translation>
    </message>
    <message>
        <source>end of the rotation</source>
        <translation>end of the rotation</translation>
    </message>
    <message>
        <source>end of the term</source>
        <translation>end of the term</translation>
    </message>
    <message>
        <source>retirement</source>
        <translation>retirement</translation>
    </message>
    <message>
        <source>two terms as head</source>
        <translation>two terms as head</translation>
    </message>
</context>
<context>
    <name>NeedsModel</name>
    <message>
        <source>%1 posts have no number on record</source>
        <translation>%1 posts have no number on record</translation>
    </message>
    <message>
        <source>%1: what stands before + is certain, what has ? is not</source>
        <translation>%1: what stands before + is certain, what has ? is not</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulty</translation>
    </message>
</context>
<context>
    <name>NeedsPicture</name>
    <message>
        <source>%1 posts have no number on record</source>
        <translation>%1 posts have no number on record</translation>
    </message>
    <message>
        <source>Picture of the needs</source>
        <translation>Picture of the needs</translation>
    </message>
    <message>
        <source>after the day %1, lacking %2, too many %3</source>
        <translation>after the day %1, lacking %2, too many %3</translation>
    </message>
    <message>
        <source>now %1, lacking %2, too many %3</source>
        <translation>now %1, lacking %2, too many %3</translation>
    </message>
</context>
<context>
    <name>NeedsWindow</name>
    <message>
        <source>%1 posts · now %2, lacking %3, too many %4 · on the day %5, lacking %6, too many %7</source>
        <translation>%1 posts · now %2, lacking %3, too many %4 · on the day %5, lacking %6, too many %7</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Counting the needs</source>
        <translation>Counting the needs</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the needs to Excel</source>
        <translation>Export the needs to Excel</translation>
    </message>
    <message>
        <source>How the figures are counted</source>
        <translation>How the figures are counted</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Needs of cadres</source>
        <translation>Needs of cadres</translation>
    </message>
    <message>
        <source>No post fits these filters.</source>
        <translation>No post fits these filters.</translation>
    </message>
    <message>
        <source>No post yet. Record units, titles and posts in the catalogue first.</source>
        <translation>No post yet. Record units, titles and posts in the catalogue first.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>NewCadreDialog</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add a cadre</source>
        <translation>Add a cadre</translation>
    </message>
    <message>
        <source>Already in the book under this name:</source>
        <translation>Already in the book under this name:</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
</context>
<context>
    <name>NewUnitBox</name>
    <message>
        <source>A new unit</source>
        <translation>A new unit</translation>
    </message>
    <message>
        <source>Add the &amp;new unit</source>
        <translation>Add the &amp;new unit</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Give this.</source>
        <translation>Give this.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>The new name</source>
        <translation>The new name</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>Unit above</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>NumberEdit</name>
    <message>
        <source>“%1” is not a whole number from %2 to %3.</source>
        <translation>“%1” is not a whole number from %2 to %3.</translation>
    </message>
</context>
<context>
    <name>OfferBox</name>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
</context>
<context>
    <name>OldSeats</name>
    <message>
        <source>Reading the old posts</source>
        <translation>Reading the old posts</translation>
    </message>
</context>
<context>
    <name>OpenRoundDialog</name>
    <message>
        <source>Begun on</source>
        <translation>Begun on</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Open a planning round</source>
        <translation>Open a planning round</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>Open the round</translation>
    </message>
    <message>
        <source>Opens: %1</source>
        <translation>Opens: %1</translation>
    </message>
    <message>
        <source>Term, for example 2025-2030</source>
        <translation>Term, for example 2025-2030</translation>
    </message>
    <message>
        <source>Type a code for the round.</source>
        <translation>Type a code for the round.</translation>
    </message>
    <message>
        <source>Type the term.</source>
        <translation>Type the term.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>As of %1 · %2 cadres in the book, %3 hold a post on that day</source>
        <translation>As of %1 · %2 cadres in the book, %3 hold a post on that day</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Print the &amp;overview…</source>
        <translation>Print the &amp;overview…</translation>
    </message>
    <message>
        <source>Print the overview…</source>
        <translation>Print the overview…</translation>
    </message>
</context>
<context>
    <name>PackageWindow</name>
    <message>
        <source>%1 proposals were made; they are in the rotation tab.</source>
        <translation>%1 proposals were made; they are in the rotation tab.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Deleted: %1.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Mark two lines with Ctrl: each goes where the other was to go</source>
        <translation>Mark two lines with Ctrl: each goes where the other was to go</translation>
    </message>
    <message>
        <source>Moves of the package</source>
        <translation>Moves of the package</translation>
    </message>
    <message>
        <source>Name of the package</source>
        <translation>Name of the package</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>New package</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Packages of moves</source>
        <translation>Packages of moves</translation>
    </message>
    <message>
        <source>Swap destinations</source>
        <translation>Swap destinations</translation>
    </message>
    <message>
        <source>Swap with the holder</source>
        <translation>Swap with the holder</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>This book is open read-only: packages are not kept.</source>
        <translation>This book is open read-only: packages are not kept.</translation>
    </message>
    <message>
        <source>Turn into proposals</source>
        <translation>Turn into proposals</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Who holds the post of destination now goes to the post that this cadre leaves</source>
        <translation>Who holds the post of destination now goes to the post that this cadre leaves</translation>
    </message>
    <message>
        <source>name of the package</source>
        <translation>name of the package</translation>
    </message>
</context>
<context>
    <name>PacketForm</name>
    <message>
        <source>&amp;Copies of the kind in hand</source>
        <translation>&amp;Copies of the kind in hand</translation>
    </message>
    <message>
        <source>&amp;Date the papers</source>
        <translation>&amp;Date the papers</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;One PDF with bookmarks</source>
        <translation>&amp;One PDF with bookmarks</translation>
    </message>
    <message>
        <source>&amp;Papers in the packet</source>
        <translation>&amp;Papers in the packet</translation>
    </message>
    <message>
        <source>A &amp;folder with a file for each paper</source>
        <translation>A &amp;folder with a file for each paper</translation>
    </message>
    <message>
        <source>Earlier in the packet (Alt+Up)</source>
        <translation>Earlier in the packet (Alt+Up)</translation>
    </message>
    <message>
        <source>F&amp;rame</source>
        <translation>F&amp;rame</translation>
    </message>
    <message>
        <source>How often the pages of the kind in hand stand in the packet</source>
        <translation>How often the pages of the kind in hand stand in the packet</translation>
    </message>
    <message>
        <source>Later in the packet (Alt+Down)</source>
        <translation>Later in the packet (Alt+Down)</translation>
    </message>
    <message>
        <source>Papers in the packet</source>
        <translation>Papers in the packet</translation>
    </message>
    <message>
        <source>for printing on &amp;both sides: each paper begins on a front</source>
        <translation>for printing on &amp;both sides: each paper begins on a front</translation>
    </message>
    <message>
        <source>with &amp;Word copies of the text forms</source>
        <translation>with &amp;Word copies of the text forms</translation>
    </message>
</context>
<context>
    <name>PacketWindow</name>
    <message>
        <source>%1 cases, %2 kinds of papers</source>
        <translation>%1 cases, %2 kinds of papers</translation>
    </message>
    <message>
        <source>%1 pages were written to %2</source>
        <translation>%1 pages were written to %2</translation>
    </message>
    <message>
        <source>&amp;Make the packet…</source>
        <translation>&amp;Make the packet…</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>Add a case</translation>
    </message>
    <message>
        <source>Cases of the packet</source>
        <translation>Cases of the packet</translation>
    </message>
    <message>
        <source>Make the packet</source>
        <translation>Make the packet</translation>
    </message>
    <message>
        <source>Making the packet</source>
        <translation>Making the packet</translation>
    </message>
    <message>
        <source>No case yet. Add one above, or mark rotations in their list and choose this window there.</source>
        <translation>No case yet. Add one above, or mark rotations in their list and choose this window there.</translation>
    </message>
    <message>
        <source>Open the ca&amp;se</source>
        <translation>Open the ca&amp;se</translation>
    </message>
    <message>
        <source>Open the resu&amp;lt</source>
        <translation>Open the resu&amp;lt</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Papers of a meeting</source>
        <translation>Papers of a meeting</translation>
    </message>
    <message>
        <source>Reading rotations</source>
        <translation>Reading rotations</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>Take &amp;out</translation>
    </message>
    <message>
        <source>There was nothing to write.</source>
        <translation>There was nothing to write.</translation>
    </message>
    <message>
        <source>What became of each case will be told here.</source>
        <translation>What became of each case will be told here.</translation>
    </message>
    <message>
        <source>add a case: type part of the name or code</source>
        <translation>add a case: type part of the name or code</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
</context>
<context>
    <name>PairModel</name>
    <message>
        <source>By the day chosen</source>
        <translation>By the day chosen</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>From where to where</source>
        <translation>From where to where</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>When it was decided</source>
        <translation>When it was decided</translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Findings: %1</source>
        <translation>Findings: %1</translation>
    </message>
    <message>
        <source>Shut the findings</source>
        <translation>Shut the findings</translation>
    </message>
    <message>
        <source>Shut the findings (Ctrl+Shift+M)</source>
        <translation>Shut the findings (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>checking…</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>As they were issued: %1.</source>
        <translation>As they were issued: %1.</translation>
    </message>
    <message>
        <source>Drafts, not final: %1.</source>
        <translation>Drafts, not final: %1.</translation>
    </message>
    <message>
        <source>Issue %1</source>
        <translation>Issue %1</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Issue…</translation>
    </message>
    <message>
        <source>Left out, cannot be printed: %1.</source>
        <translation>Left out, cannot be printed: %1.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word files (*.docx)</translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>Change the &amp;template…</source>
        <translation>Change the &amp;template…</translation>
    </message>
    <message>
        <source>Date of the paper</source>
        <translation>Date of the paper</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Numbers for all cases that &amp;lack one</source>
        <translation>Numbers for all cases that &amp;lack one</translation>
    </message>
    <message>
        <source>Party form</source>
        <translation>Party form</translation>
    </message>
    <message>
        <source>Same for &amp;all cases</source>
        <translation>Same for &amp;all cases</translation>
    </message>
    <message>
        <source>State form (Decree 30/2020)</source>
        <translation>State form (Decree 30/2020)</translation>
    </message>
    <message>
        <source>The date, who signs, the mark and what is typed below, for all cases</source>
        <translation>The date, who signs, the mark and what is typed below, for all cases</translation>
    </message>
    <message>
        <source>The text of this form, with this case beside it (Ctrl+T)</source>
        <translation>The text of this form, with this case beside it (Ctrl+T)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Typed when printing</source>
        <translation>Typed when printing</translation>
    </message>
    <message>
        <source>as the case records it</source>
        <translation>as the case records it</translation>
    </message>
</context>
<context>
    <name>PaperSettingsWindow</name>
    <message numerus="yes">
        <source>%n own value(s)</source>
        <translation><numerusform>%n own value</numerusform><numerusform>%n own values</numerusform></translation>
    </message>
    <message>
        <source>&amp;Numbering and terms…</source>
        <translation>&amp;Numbering and terms…</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>Close without storing</translation>
    </message>
    <message>
        <source>Close without storing the settings?</source>
        <translation>Close without storing the settings?</translation>
    </message>
    <message>
        <source>Find a setting (Ctrl+F)</source>
        <translation>Find a setting (Ctrl+F)</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>How each kind is numbered, the terms of the committee, the last number on paper</source>
        <translation>How each kind is numbered, the terms of the committee, the last number on paper</translation>
    </message>
    <message>
        <source>No setting with these words.</source>
        <translation>No setting with these words.</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>Settings of the papers</source>
        <translation>Settings of the papers</translation>
    </message>
    <message>
        <source>What was typed here since the window was opened will be lost.</source>
        <translation>What was typed here since the window was opened will be lost.</translation>
    </message>
</context>
<context>
    <name>PapersPanes</name>
    <message>
        <source>&amp;Issue…</source>
        <translation>&amp;Issue…</translation>
    </message>
    <message>
        <source>&amp;View, print…</source>
        <translation>&amp;View, print…</translation>
    </message>
    <message>
        <source>Add a rotation</source>
        <translation>Add a rotation</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Save as &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;Word…</source>
        <translation>Save as &amp;Word…</translation>
    </message>
    <message>
        <source>Write papers</source>
        <translation>Write papers</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>%1 files</source>
        <translation>%1 files</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, until %2</translation>
    </message>
    <message>
        <source>Drop files on a paper to attach them to it.</source>
        <translation>Drop files on a paper to attach them to it.</translation>
    </message>
    <message>
        <source>Holds for %1 months</source>
        <translation>Holds for %1 months</translation>
    </message>
</context>
<context>
    <name>PapersWindow</name>
    <message>
        <source>%1 (%2 cases)</source>
        <translation>%1 (%2 cases)</translation>
    </message>
    <message>
        <source>Choose the rotation that the paper is about.</source>
        <translation>Choose the rotation that the paper is about.</translation>
    </message>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Give the whole date: day/month/year.</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>The pages are shown here as soon as a rotation or a plan is chosen.</source>
        <translation>The pages are shown here as soon as a rotation or a plan is chosen.</translation>
    </message>
</context>
<context>
    <name>PartialDateEdit</name>
    <message>
        <source>%1, day and month not known</source>
        <translation>%1, day and month not known</translation>
    </message>
    <message>
        <source>%1, day not known</source>
        <translation>%1, day not known</translation>
    </message>
    <message>
        <source>Takes 05/05/2020, 5/2020 or 2020, and may stay empty</source>
        <translation>Takes 05/05/2020, 5/2020 or 2020, and may stay empty</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>day/month/year</translation>
    </message>
</context>
<context>
    <name>PasswordActs</name>
    <message>
        <source>%1 has its new password. Make a backup now: earlier ones do not have it.</source>
        <translation>%1 has its new password. Make a backup now: earlier ones do not have it.</translation>
    </message>
    <message>
        <source>%1 has no password any more.</source>
        <translation>%1 has no password any more.</translation>
    </message>
    <message>
        <source>Setting the password</source>
        <translation>Setting the password</translation>
    </message>
    <message>
        <source>Taking the password away</source>
        <translation>Taking the password away</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>%1 has a password, or it is not a book of this program. Type the password to open it.</source>
        <translation>%1 has a password, or it is not a book of this program. Type the password to open it.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Password of %1</translation>
    </message>
</context>
<context>
    <name>PdfChoice</name>
    <message>
        <source>Choose a PDF file…</source>
        <translation>Choose a PDF file…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>The signed paper</source>
        <translation>The signed paper</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>no file</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>On the day</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>not sure</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Click a figure to see the posts and people behind it.</source>
        <translation>Click a figure to see the posts and people behind it.</translation>
    </message>
    <message>
        <source>Nobody stands behind this figure.</source>
        <translation>Nobody stands behind this figure.</translation>
    </message>
    <message>
        <source>Who stands behind the figure</source>
        <translation>Who stands behind the figure</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>New title</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Nobody holds a post in the units that end.</source>
        <translation>Nobody holds a post in the units that end.</translation>
    </message>
    <message>
        <source>Service goes on</source>
        <translation>Service goes on</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>not decided</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>Final report</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Interim report</source>
        <translation>Interim report</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Last year of the term</source>
        <translation>Last year of the term</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>The last day lies before the first one.</translation>
    </message>
    <message>
        <source>The last year lies before the first one.</source>
        <translation>The last year lies before the first one.</translation>
    </message>
    <message>
        <source>Year, or first year of the term</source>
        <translation>Year, or first year of the term</translation>
    </message>
</context>
<context>
    <name>PersonModel</name>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>New title</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Post that ends</source>
        <translation>Post that ends</translation>
    </message>
    <message>
        <source>Service goes on</source>
        <translation>Service goes on</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>concurrent</source>
        <translation>concurrent</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Another photo…</source>
        <translation>Another photo…</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>Choose a photo…</translation>
    </message>
    <message>
        <source>Photo 4×6</source>
        <translation>Photo 4×6</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>Reading the photo</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>Undo brings the photo back</source>
        <translation>Undo brings the photo back</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>not readable</translation>
    </message>
</context>
<context>
    <name>PlaceholderList</name>
    <message>
        <source>? no value</source>
        <translation>? no value</translation>
    </message>
    <message>
        <source>Double click or Enter writes the placeholder at the cursor.</source>
        <translation>Double click or Enter writes the placeholder at the cursor.</translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation>Entered at</translation>
    </message>
    <message>
        <source>Filter by name, meaning or value</source>
        <translation>Filter by name, meaning or value</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>Placeholders</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Value now</translation>
    </message>
</context>
<context>
    <name>PlacementFields</name>
    <message>
        <source>Form of appointment</source>
        <translation>Form of appointment</translation>
    </message>
    <message>
        <source>Held from %1.</source>
        <translation>Held from %1.</translation>
    </message>
    <message>
        <source>Post there</source>
        <translation>Post there</translation>
    </message>
    <message>
        <source>Unit where the cadre is placed</source>
        <translation>Unit where the cadre is placed</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Plan no.</source>
        <translation>Plan no.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Summed up on</source>
        <translation>Summed up on</translation>
    </message>
    <message>
        <source>Year of the plan</source>
        <translation>Year of the plan</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Annexes in Excel…</source>
        <translation>Annexes in Excel…</translation>
    </message>
    <message>
        <source>Approved: no. %1 of %2</source>
        <translation>Approved: no. %1 of %2</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Choose a plan in the list to see it here, or draw one up.</source>
        <translation>Choose a plan in the list to see it here, or draw one up.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Draft, not approved yet</source>
        <translation>Draft, not approved yet</translation>
    </message>
    <message>
        <source>Everything that the law asks a plan to state is there.</source>
        <translation>Everything that the law asks a plan to state is there.</translation>
    </message>
    <message>
        <source>List of its cadres…</source>
        <translation>List of its cadres…</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>Print the annexes…</source>
        <translation>Print the annexes…</translation>
    </message>
    <message>
        <source>Stored as soon as year and code are given.</source>
        <translation>Stored as soon as year and code are given.</translation>
    </message>
    <message>
        <source>Sum up…</source>
        <translation>Sum up…</translation>
    </message>
    <message>
        <source>Summed up on %1</source>
        <translation>Summed up on %1</translation>
    </message>
    <message>
        <source>Takes the plan out of the book; undo brings it back</source>
        <translation>Takes the plan out of the book; undo brings it back</translation>
    </message>
    <message>
        <source>What the plan states</source>
        <translation>What the plan states</translation>
    </message>
    <message>
        <source>Write the paper…</source>
        <translation>Write the paper…</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>PlanLines</name>
    <message>
        <source>Add a post</source>
        <translation>Add a post</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Begins on</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Form of rotation</source>
        <translation>Form of rotation</translation>
    </message>
    <message>
        <source>Intended placement afterwards</source>
        <translation>Intended placement afterwards</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>No post yet: add one, or take those that will lack somebody from the needs.</source>
        <translation>No post yet: add one, or take those that will lack somebody from the needs.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Number of people</translation>
    </message>
    <message>
        <source>Period (months)</source>
        <translation>Period (months)</translation>
    </message>
    <message>
        <source>Place (if not that of the unit)</source>
        <translation>Place (if not that of the unit)</translation>
    </message>
    <message>
        <source>Policy for this post</source>
        <translation>Policy for this post</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Take from the needs…</source>
        <translation>Take from the needs…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>What the plan states</source>
        <translation>What the plan states</translation>
    </message>
</context>
<context>
    <name>PlanningFields</name>
    <message>
        <source>Approved on</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Decision that took off</source>
        <translation>Decision that took off</translation>
    </message>
    <message>
        <source>In the unit</source>
        <translation>In the unit</translation>
    </message>
    <message>
        <source>Last reviewed on</source>
        <translation>Last reviewed on</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Planned title</translation>
    </message>
    <message>
        <source>Planning round</source>
        <translation>Planning round</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Taken off on</source>
        <translation>Taken off on</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
</context>
<context>
    <name>PlanningForm</name>
    <message>
        <source>Choose a person in the list to see the entry here, or add one.</source>
        <translation>Choose a person in the list to see the entry here, or add one.</translation>
    </message>
    <message>
        <source>Choose a person in the list to see the entry here.</source>
        <translation>Choose a person in the list to see the entry here.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>New planning entry</source>
        <translation>New planning entry</translation>
    </message>
    <message>
        <source>Open the cadre</source>
        <translation>Open the cadre</translation>
    </message>
    <message>
        <source>Stored as soon as cadre, term and title are given.</source>
        <translation>Stored as soon as cadre, term and title are given.</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Take off the list…</translation>
    </message>
    <message>
        <source>Taken off the planning list</source>
        <translation>Taken off the planning list</translation>
    </message>
    <message>
        <source>Takes a wrong entry out of the book; undo brings it back</source>
        <translation>Takes a wrong entry out of the book; undo brings it back</translation>
    </message>
</context>
<context>
    <name>PlanningList</name>
    <message>
        <source>%1 people planned for %2 posts</source>
        <translation>%1 people planned for %2 posts</translation>
    </message>
    <message>
        <source>%1 taken off</source>
        <translation>%1 taken off</translation>
    </message>
    <message>
        <source>Add to the pool</source>
        <translation>Add to the pool</translation>
    </message>
    <message>
        <source>All terms</source>
        <translation>All terms</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Hide those taken off</source>
        <translation>Hide those taken off</translation>
    </message>
    <message>
        <source>Nobody in the pool fits these filters.</source>
        <translation>Nobody in the pool fits these filters.</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Planned title</translation>
    </message>
    <message>
        <source>Planning pool</source>
        <translation>Planning pool</translation>
    </message>
    <message>
        <source>Planning rounds…</source>
        <translation>Planning rounds…</translation>
    </message>
    <message>
        <source>Search by cadre, title or unit</source>
        <translation>Search by cadre, title or unit</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>The planning pool is empty. Add an entry, or import the Excel workbook from the File menu.</source>
        <translation>The planning pool is empty. Add an entry, or import the Excel workbook from the File menu.</translation>
    </message>
    <message>
        <source>The planning pool of this book is empty.</source>
        <translation>The planning pool of this book is empty.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>PlanningModel</name>
    <message>
        <source>%1 (unit not recorded)</source>
        <translation>%1 (unit not recorded)</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>%1 ready</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation><numerusform>%n person</numerusform><numerusform>%n persons</numerusform></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>New title</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Planned for</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Present post</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>What becomes of it</translation>
    </message>
    <message>
        <source>places in the post: %1</source>
        <translation>places in the post: %1</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>taken off %1</source>
        <translation>taken off %1</translation>
    </message>
</context>
<context>
    <name>PlanningTab</name>
    <message>
        <source>New title</source>
        <translation>New title</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Nobody is planned for a post that ends.</source>
        <translation>Nobody is planned for a post that ends.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>What becomes of it</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>not decided</translation>
    </message>
</context>
<context>
    <name>PlanningView</name>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Planning pool</source>
        <translation>Planning pool</translation>
    </message>
    <message>
        <source>Planning pool (%1)</source>
        <translation>Planning pool (%1)</translation>
    </message>
    <message>
        <source>Reading the planning pool</source>
        <translation>Reading the planning pool</translation>
    </message>
    <message>
        <source>Rotation source</source>
        <translation>Rotation source</translation>
    </message>
    <message>
        <source>Rotation source of %1 (%2)</source>
        <translation>Rotation source of %1 (%2)</translation>
    </message>
</context>
<context>
    <name>PlanningVotes</name>
    <message>
        <source>Date of the meeting</source>
        <translation>Date of the meeting</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>Votes for</translation>
    </message>
</context>
<context>
    <name>PlansModel</name>
    <message>
        <source>By decision</source>
        <translation>By decision</translation>
    </message>
    <message>
        <source>In proposal</source>
        <translation>In proposal</translation>
    </message>
    <message>
        <source>Plan no.</source>
        <translation>Plan no.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Wanted</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>summed up</source>
        <translation>summed up</translation>
    </message>
</context>
<context>
    <name>PlansWindow</name>
    <message>
        <source>%1 plans</source>
        <translation>%1 plans</translation>
    </message>
    <message>
        <source>Annexes of the plan</source>
        <translation>Annexes of the plan</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Draw up a plan</source>
        <translation>Draw up a plan</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>From then on its contents stay as they are. It has %1 rotations, besides dropped ones.</source>
        <translation>From then on its contents stay as they are. It has %1 rotations, besides dropped ones.</translation>
    </message>
    <message>
        <source>No yearly plan yet. Draw up the one of the coming year.</source>
        <translation>No yearly plan yet. Draw up the one of the coming year.</translation>
    </message>
    <message>
        <source>People and progress</source>
        <translation>People and progress</translation>
    </message>
    <message>
        <source>Sum up the plan</source>
        <translation>Sum up the plan</translation>
    </message>
    <message>
        <source>Summed up on</source>
        <translation>Summed up on</translation>
    </message>
    <message>
        <source>Yearly plans of rotation</source>
        <translation>Yearly plans of rotation</translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message>
        <source>Add %1 people</source>
        <translation>Add %1 people</translation>
    </message>
    <message>
        <source>Add from the planning pool to the source of %1</source>
        <translation>Add from the planning pool to the source of %1</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>Proposed on (for all that are added)</source>
        <translation>Proposed on (for all that are added)</translation>
    </message>
    <message>
        <source>Search by name, code or planned post</source>
        <translation>Search by name, code or planned post</translation>
    </message>
    <message>
        <source>Those on the list of this year are not shown. Mark several with Ctrl or Shift.</source>
        <translation>Those on the list of this year are not shown. Mark several with Ctrl or Shift.</translation>
    </message>
</context>
<context>
    <name>PostModel</name>
    <message>
        <source>As</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>Goes on in</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Places there</source>
        <translation>Places there</translation>
    </message>
    <message>
        <source>Post that ends</source>
        <translation>Post that ends</translation>
    </message>
</context>
<context>
    <name>PostPage</name>
    <message>
        <source>Copy as text</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Reading the post</source>
        <translation>Reading the post</translation>
    </message>
    <message>
        <source>The post and who is planned for it</source>
        <translation>The post and who is planned for it</translation>
    </message>
</context>
<context>
    <name>PostsTab</name>
    <message>
        <source>As</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>Goes on in</translation>
    </message>
    <message>
        <source>Places there</source>
        <translation>Places there</translation>
    </message>
    <message>
        <source>The units that end have no posts.</source>
        <translation>The units that end have no posts.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>Let it finish</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>No printer is set up on this computer.</translation>
    </message>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>No program on this computer opens %1.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pages that the printer has already taken stay printed.</source>
        <translation>Pages that the printer has already taken stay printed.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Save as PDF, then open the file in the program that reads PDF</source>
        <translation>Save as PDF, then open the file in the program that reads PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Set one up and print again, or save the paper as PDF and print it elsewhere.</source>
        <translation>Set one up and print again, or save the paper as PDF and print it elsewhere.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>Stop printing</translation>
    </message>
    <message>
        <source>The file is saved in %1.</source>
        <translation>The file is saved in %1.</translation>
    </message>
    <message>
        <source>The paper is still being printed.</source>
        <translation>The paper is still being printed.</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Whole page</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>&amp;Date of the paper</source>
        <translation>&amp;Date of the paper</translation>
    </message>
    <message>
        <source>A sample paper with the settings as typed</source>
        <translation>A sample paper with the settings as typed</translation>
    </message>
    <message>
        <source>Date of the paper</source>
        <translation>Date of the paper</translation>
    </message>
    <message>
        <source>Drawing the sample page</source>
        <translation>Drawing the sample page</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>The first page of a sample paper</source>
        <translation>The first page of a sample paper</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>All %1 pages</source>
        <translation>All %1 pages</translation>
    </message>
    <message>
        <source>Both sides, turned over the long edge</source>
        <translation>Both sides, turned over the long edge</translation>
    </message>
    <message>
        <source>Both sides, turned over the short edge</source>
        <translation>Both sides, turned over the short edge</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Copy by copy (1, 2, 3, 1, 2, 3)</source>
        <translation>Copy by copy (1, 2, 3, 1, 2, 3)</translation>
    </message>
    <message>
        <source>Even pages only</source>
        <translation>Even pages only</translation>
    </message>
    <message>
        <source>From the last page to the first</source>
        <translation>From the last page to the first</translation>
    </message>
    <message>
        <source>More settings of the printer…</source>
        <translation>More settings of the printer…</translation>
    </message>
    <message>
        <source>Odd and even pages</source>
        <translation>Odd and even pages</translation>
    </message>
    <message>
        <source>Odd pages only</source>
        <translation>Odd pages only</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>Of these</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation>Pages to print</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Sides</translation>
    </message>
    <message>
        <source>The page shown (%1)</source>
        <translation>The page shown (%1)</translation>
    </message>
    <message>
        <source>These pages:</source>
        <translation>These pages:</translation>
    </message>
    <message>
        <source>This printer prints one side: print the odd pages, turn the sheets, then the even pages.</source>
        <translation>This printer prints one side: print the odd pages, turn the sheets, then the even pages.</translation>
    </message>
    <message>
        <source>such as 1-3, 5</source>
        <translation>such as 1-3, 5</translation>
    </message>
</context>
<context>
    <name>ProcedureSettingsDialog</name>
    <message>
        <source>All files of the book (MB)</source>
        <translation>All files of the book (MB)</translation>
    </message>
    <message>
        <source>Counted from the date of the step before it. Left blank: no limit, as no regulation sets one.</source>
        <translation>Counted from the date of the step before it. Left blank: no limit, as no regulation sets one.</translation>
    </message>
    <message>
        <source>Days allowed for each step</source>
        <translation>Days allowed for each step</translation>
    </message>
    <message>
        <source>Largest file (MB)</source>
        <translation>Largest file (MB)</translation>
    </message>
    <message>
        <source>Size of attached files</source>
        <translation>Size of attached files</translation>
    </message>
    <message>
        <source>Steps and attached files</source>
        <translation>Steps and attached files</translation>
    </message>
    <message>
        <source>The book and its backups grow by what is attached.</source>
        <translation>The book and its backups grow by what is attached.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
</context>
<context>
    <name>ProcedureStrip</name>
    <message>
        <source>%1 thing(s) needed for it are still missing</source>
        <translation>%1 thing(s) needed for it are still missing</translation>
    </message>
    <message>
        <source>Move on to “%1”</source>
        <translation>Move on to “%1”</translation>
    </message>
    <message>
        <source>Of the procedure, %1 thing(s) are not recorded.</source>
        <translation>Of the procedure, %1 thing(s) are not recorded.</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Show all %1</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Still missing to finish step 5:</source>
        <translation>Still missing to finish step 5:</translation>
    </message>
    <message>
        <source>Still missing to go on to step %1:</source>
        <translation>Still missing to go on to step %1:</translation>
    </message>
    <message>
        <source>✓ Nothing is missing in the five steps.</source>
        <translation>✓ Nothing is missing in the five steps.</translation>
    </message>
</context>
<context>
    <name>ProgressModel</name>
    <message>
        <source>In all</source>
        <translation>In all</translation>
    </message>
    <message>
        <source>Nobody yet for</source>
        <translation>Nobody yet for</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Posts that the plan does not state</source>
        <translation>Posts that the plan does not state</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Wanted</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Add from the source list…</source>
        <translation>Add from the source list…</translation>
    </message>
    <message>
        <source>For the rotations that are listed below</source>
        <translation>For the rotations that are listed below</translation>
    </message>
    <message>
        <source>Open the rotation</source>
        <translation>Open the rotation</translation>
    </message>
    <message>
        <source>Papers of a meeting…</source>
        <translation>Papers of a meeting…</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>Progress of the plan</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotations</translation>
    </message>
    <message>
        <source>Take out of the plan</source>
        <translation>Take out of the plan</translation>
    </message>
    <message>
        <source>The rotation stays in the book, but belongs to no plan</source>
        <translation>The rotation stays in the book, but belongs to no plan</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>%1 cadres compared: no finding appears or goes.</source>
        <translation>%1 cadres compared: no finding appears or goes.</translation>
    </message>
    <message>
        <source>%1 findings added, %2 gone, %3 other; about %4 cadres and %5 rotations of %6 cadres compared.</source>
        <translation>%1 findings added, %2 gone, %3 other; about %4 cadres and %5 rotations of %6 cadres compared.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Apply</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Look again</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>Comparing the whole book under both laws. Nothing is changed yet.</source>
        <translation>Comparing the whole book under both laws. Nothing is changed yet.</translation>
    </message>
    <message>
        <source>Document that allows it</source>
        <translation>Document that allows it</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Findings that change</source>
        <translation>Findings that change</translation>
    </message>
    <message>
        <source>Give number and date of the document.</source>
        <translation>Give number and date of the document.</translation>
    </message>
    <message>
        <source>Give the name of the person who decides.</source>
        <translation>Give the name of the person who decides.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>No finding appears or goes.</source>
        <translation>No finding appears or goes.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>The first %1 are listed.</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Then: %1</translation>
    </message>
    <message>
        <source>What the change would do</source>
        <translation>What the change would do</translation>
    </message>
    <message>
        <source>Who decides (full name)</source>
        <translation>Who decides (full name)</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>gone</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>notice</translation>
    </message>
    <message>
        <source>other</source>
        <translation>other</translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Present post</translation>
    </message>
    <message>
        <source>To be minded</source>
        <translation>To be minded</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Add %1 people</source>
        <translation>Add %1 people</translation>
    </message>
    <message>
        <source>All grounds</source>
        <translation>All grounds</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Looking for proposals</source>
        <translation>Looking for proposals</translation>
    </message>
    <message>
        <source>Looking through the book…</source>
        <translation>Looking through the book…</translation>
    </message>
    <message>
        <source>Nobody fits the filter. Choose all grounds, or empty the search.</source>
        <translation>Nobody fits the filter. Choose all grounds, or empty the search.</translation>
    </message>
    <message>
        <source>Nobody is found: nobody in the planning pool has good evaluations and enough time left, no head is near two terms, nobody local holds a post for outsiders. Add people by hand instead.</source>
        <translation>Nobody is found: nobody in the planning pool has good evaluations and enough time left, no head is near two terms, nobody local holds a post for outsiders. Add people by hand instead.</translation>
    </message>
    <message>
        <source>Proposals for the rotation source of %1</source>
        <translation>Proposals for the rotation source of %1</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Proposed on</translation>
    </message>
    <message>
        <source>Search by name, code or reason</source>
        <translation>Search by name, code or reason</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Tick all shown</translation>
    </message>
    <message>
        <source>Tick whom to propose.</source>
        <translation>Tick whom to propose.</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Untick all</translation>
    </message>
    <message>
        <source>Who could be proposed</source>
        <translation>Who could be proposed</translation>
    </message>
    <message>
        <source>Who is on this year's list, or on a rotation now, is not looked at. Space ticks the lines marked.</source>
        <translation>Who is on this year's list, or on a rotation now, is not looked at. Space ticks the lines marked.</translation>
    </message>
</context>
<context>
    <name>ProvincesDialog</name>
    <message>
        <source>%1 get another code (M before it), because the book uses theirs for other places.</source>
        <translation>%1 get another code (M before it), because the book uses theirs for other places.</translation>
    </message>
    <message>
        <source>%1 places are added, %2 get their last day and what followed them, %3 stay as they are.</source>
        <translation>%1 places are added, %2 get their last day and what followed them, %3 stay as they are.</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Load</translation>
    </message>
    <message>
        <source>Also its districts and communes until 30/06/2025</source>
        <translation>Also its districts and communes until 30/06/2025</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Followed by</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Load the places of a province</source>
        <translation>Load the places of a province</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pick the province. Nothing is written before you press Load.</source>
        <translation>Pick the province. Nothing is written before you press Load.</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Reading the list of provinces</source>
        <translation>Reading the list of provinces</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>The book already holds all places of this province.</source>
        <translation>The book already holds all places of this province.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>there already</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Enter opens, arrows choose, Esc closes</source>
        <translation>Enter opens, arrows choose, Esc closes</translation>
    </message>
    <message>
        <source>Find a cadre or rotation</source>
        <translation>Find a cadre or rotation</translation>
    </message>
    <message>
        <source>Name or code of a cadre, code of a rotation</source>
        <translation>Name or code of a cadre, code of a rotation</translation>
    </message>
    <message>
        <source>Nothing is named so. Type fewer letters.</source>
        <translation>Nothing is named so. Type fewer letters.</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Ready to be rotated into this post?</source>
        <translation>Ready to be rotated into this post?</translation>
    </message>
</context>
<context>
    <name>ReadinessCache</name>
    <message>
        <source>Judging who is ready</source>
        <translation>Judging who is ready</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Give the reason: it stands in the register from then on.</source>
        <translation>Give the reason: it stands in the register from then on.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>“%1” must not be empty; not stored.</source>
        <translation>“%1” must not be empty; not stored.</translation>
    </message>
</context>
<context>
    <name>RegisterActs</name>
    <message>
        <source>%1 is kept and not issued.</source>
        <translation>%1 is kept and not issued.</translation>
    </message>
    <message>
        <source>Cancel a number</source>
        <translation>Cancel a number</translation>
    </message>
    <message>
        <source>Cancel the number</source>
        <translation>Cancel the number</translation>
    </message>
    <message>
        <source>Printing the paper anew</source>
        <translation>Printing the paper anew</translation>
    </message>
    <message>
        <source>The number is offered again; until it is used the reason explains why it is missing.</source>
        <translation>The number is offered again; until it is used the reason explains why it is missing.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Term, year</source>
        <translation>Term, year</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
</context>
<context>
    <name>RegisterSettingsDialog</name>
    <message>
        <source>A term begins on the day after the congress closed and ends on the day the next one closes. The last term stays open until then. Numbers begin at 01 in each term.</source>
        <translation>A term begins on the day after the congress closed and ends on the day the next one closes. The last term stays open until then. Numbers begin at 01 in each term.</translation>
    </message>
    <message>
        <source>Add a &amp;kind</source>
        <translation>Add a &amp;kind</translation>
    </message>
    <message>
        <source>Add a &amp;term</source>
        <translation>Add a &amp;term</translation>
    </message>
    <message>
        <source>Choose the kind of the documents with the symbol %1.</source>
        <translation>Choose the kind of the documents with the symbol %1.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kinds of documents</source>
        <translation>Kinds of documents</translation>
    </message>
    <message>
        <source>Last number on paper</source>
        <translation>Last number on paper</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>Numbered</translation>
    </message>
    <message>
        <source>Settings of the register</source>
        <translation>Settings of the register</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Term %1: give the whole day on which it begins.</source>
        <translation>Term %1: give the whole day on which it begins.</translation>
    </message>
    <message>
        <source>Term %1: give the whole day on which it ends, or none.</source>
        <translation>Term %1: give the whole day on which it ends, or none.</translation>
    </message>
    <message>
        <source>Term (such as 2025-2030)</source>
        <translation>Term (such as 2025-2030)</translation>
    </message>
    <message>
        <source>Terms of the committee</source>
        <translation>Terms of the committee</translation>
    </message>
    <message>
        <source>The symbol stands after the number. If numbers of the present term or year were already given on paper, write the last of them: the register goes on after it.</source>
        <translation>The symbol stands after the number. If numbers of the present term or year were already given on paper, write the last of them: the register goes on after it.</translation>
    </message>
    <message>
        <source>To (blank: open)</source>
        <translation>To (blank: open)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>RegisterWindow</name>
    <message>
        <source>%1 of %2 entries. Missing without a word why: %3. Given twice: %4.</source>
        <translation>%1 of %2 entries. Missing without a word why: %3. Given twice: %4.</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>&amp;Correct…</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>&amp;Issue…</translation>
    </message>
    <message>
        <source>&amp;Keep a number…</source>
        <translation>&amp;Keep a number…</translation>
    </message>
    <message>
        <source>&amp;Missing numbers…</source>
        <translation>&amp;Missing numbers…</translation>
    </message>
    <message>
        <source>&amp;Open the paper</source>
        <translation>&amp;Open the paper</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Settings…</translation>
    </message>
    <message>
        <source>&amp;Term, year</source>
        <translation>&amp;Term, year</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the number…</source>
        <translation>Ca&amp;ncel the number…</translation>
    </message>
    <message>
        <source>Choose a line to see what is known of the number.</source>
        <translation>Choose a line to see what is known of the number.</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Keep a number…</source>
        <translation>Keep a number…</translation>
    </message>
    <message>
        <source>Kin&amp;d</source>
        <translation>Kin&amp;d</translation>
    </message>
    <message>
        <source>Nothing fits the filters.</source>
        <translation>Nothing fits the filters.</translation>
    </message>
    <message>
        <source>Open the &amp;rotation</source>
        <translation>Open the &amp;rotation</translation>
    </message>
    <message>
        <source>Reading the register</source>
        <translation>Reading the register</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation>Reading the register…</translation>
    </message>
    <message>
        <source>Record the term…</source>
        <translation>Record the term…</translation>
    </message>
    <message>
        <source>Register of documents</source>
        <translation>Register of documents</translation>
    </message>
    <message>
        <source>Search by number, abstract, name or code</source>
        <translation>Search by number, abstract, name or code</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>St&amp;ate</source>
        <translation>St&amp;ate</translation>
    </message>
    <message>
        <source>The register is empty. First record the term of the committee: numbers run on within it.</source>
        <translation>The register is empty. First record the term of the committee: numbers run on within it.</translation>
    </message>
    <message>
        <source>The register is empty. Keep a number here, or take one when a rotation is decided.</source>
        <translation>The register is empty. Keep a number here, or take one when a rotation is decided.</translation>
    </message>
    <message>
        <source>What is known of the number</source>
        <translation>What is known of the number</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>every kind</source>
        <translation>every kind</translation>
    </message>
    <message>
        <source>every state</source>
        <translation>every state</translation>
    </message>
</context>
<context>
    <name>RejudgingWindow</name>
    <message>
        <source>%1 decisions, %2 of them judged differently; %3 lines shown</source>
        <translation>%1 decisions, %2 of them judged differently; %3 lines shown</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copy as text</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;Open the rotation</source>
        <translation>&amp;Open the rotation</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Rule</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Verdict</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;to</translation>
    </message>
    <message>
        <source>Both laws judge every decision alike. Untick “Only what differs” to see all of them.</source>
        <translation>Both laws judge every decision alike. Untick “Only what differs” to see all of them.</translation>
    </message>
    <message>
        <source>By the law chosen</source>
        <translation>By the law chosen</translation>
    </message>
    <message>
        <source>By the law of its time</source>
        <translation>By the law of its time</translation>
    </message>
    <message>
        <source>Choose a line to see the sentence, the article and the figures.</source>
        <translation>Choose a line to see the sentence, the article and the figures.</translation>
    </message>
    <message>
        <source>Decided &amp;from</source>
        <translation>Decided &amp;from</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the list to Excel</source>
        <translation>Export the list to Excel</translation>
    </message>
    <message>
        <source>Judge old decisions again</source>
        <translation>Judge old decisions again</translation>
    </message>
    <message>
        <source>Judging old decisions</source>
        <translation>Judging old decisions</translation>
    </message>
    <message>
        <source>Judging old decisions.</source>
        <translation>Judging old decisions.</translation>
    </message>
    <message>
        <source>No rotation was decided in this period.</source>
        <translation>No rotation was decided in this period.</translation>
    </message>
    <message>
        <source>Nothing fits the filter. Choose other rules or verdicts, or empty the search.</source>
        <translation>Nothing fits the filter. Choose other rules or verdicts, or empty the search.</translation>
    </message>
    <message>
        <source>Old decisions, judged twice</source>
        <translation>Old decisions, judged twice</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Only what &amp;differs</translation>
    </message>
    <message>
        <source>Search by name, code or post</source>
        <translation>Search by name, code or post</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>The last day lies before the first one.</translation>
    </message>
    <message>
        <source>all rules</source>
        <translation>all rules</translation>
    </message>
    <message>
        <source>all verdicts</source>
        <translation>all verdicts</translation>
    </message>
    <message>
        <source>and by the &amp;law of</source>
        <translation>and by the &amp;law of</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>Entered at: %1</source>
        <translation>Entered at: %1</translation>
    </message>
    <message>
        <source>“%1” has no value in this case</source>
        <translation>“%1” has no value in this case</translation>
    </message>
</context>
<context>
    <name>RemarkList</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Mistakes and missing values</source>
        <translation>Mistakes and missing values</translation>
    </message>
    <message>
        <source>What is wrong or missing</source>
        <translation>What is wrong or missing</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>ReorganisationDialog</name>
    <message>
        <source>%1 people are placed as the table says.</source>
        <translation>%1 people are placed as the table says.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Carry &amp;out</source>
        <translation>Carry &amp;out</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Close without it</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>People %1</source>
        <translation>People %1</translation>
    </message>
    <message>
        <source>People, rotations, planning</source>
        <translation>People, rotations, planning</translation>
    </message>
    <message>
        <source>Planning %1</source>
        <translation>Planning %1</translation>
    </message>
    <message>
        <source>Read the filled table…</source>
        <translation>Read the filled table…</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>Reading the workbook</translation>
    </message>
    <message>
        <source>Reading what hangs on these units</source>
        <translation>Reading what hangs on these units</translation>
    </message>
    <message>
        <source>Rearrange units</source>
        <translation>Rearrange units</translation>
    </message>
    <message>
        <source>Rotations %1</source>
        <translation>Rotations %1</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Table of people</source>
        <translation>Table of people</translation>
    </message>
    <message>
        <source>Table to fill in…</source>
        <translation>Table to fill in…</translation>
    </message>
    <message>
        <source>The decision and its units</source>
        <translation>The decision and its units</translation>
    </message>
    <message>
        <source>The posts of these units</source>
        <translation>The posts of these units</translation>
    </message>
    <message>
        <source>The table is written. Fill in the new units and titles, then read it here.</source>
        <translation>The table is written. Fill in the new units and titles, then read it here.</translation>
    </message>
    <message>
        <source>This rearrangement has not been carried out.</source>
        <translation>This rearrangement has not been carried out.</translation>
    </message>
    <message>
        <source>What is decided, and what is open</source>
        <translation>What is decided, and what is open</translation>
    </message>
    <message>
        <source>What was chosen here is not kept.</source>
        <translation>What was chosen here is not kept.</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>Writing the table</translation>
    </message>
</context>
<context>
    <name>ReorganisationWindow</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>&amp;Load the places of a province…</source>
        <translation>&amp;Load the places of a province…</translation>
    </message>
    <message>
        <source>&amp;Rearrange units…</source>
        <translation>&amp;Rearrange units…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>No units have been rearranged in this book yet.</source>
        <translation>No units have been rearranged in this book yet.</translation>
    </message>
    <message>
        <source>Nothing is open here.</source>
        <translation>Nothing is open here.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the &amp;cadre</source>
        <translation>Open the &amp;cadre</translation>
    </message>
    <message>
        <source>Reading the rearrangements</source>
        <translation>Reading the rearrangements</translation>
    </message>
    <message>
        <source>Rearranging units</source>
        <translation>Rearranging units</translation>
    </message>
    <message>
        <source>Service does &amp;not go on</source>
        <translation>Service does &amp;not go on</translation>
    </message>
    <message>
        <source>Service goes &amp;on</source>
        <translation>Service goes &amp;on</translation>
    </message>
    <message>
        <source>Still to be decided: %1</source>
        <translation>Still to be decided: %1</translation>
    </message>
    <message>
        <source>What has to be decided</source>
        <translation>What has to be decided</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
</context>
<context>
    <name>ReportsWindow</name>
    <message>
        <source>%1 rotations of %2 people · a double click or Enter on a number shows who is counted</source>
        <translation>%1 rotations of %2 people · a double click or Enter on a number shows who is counted</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;View, print…</source>
        <translation>&amp;View, print…</translation>
    </message>
    <message>
        <source>&amp;Who is counted…</source>
        <translation>&amp;Who is counted…</translation>
    </message>
    <message>
        <source>&amp;Word…</source>
        <translation>&amp;Word…</translation>
    </message>
    <message>
        <source>Counting the report</source>
        <translation>Counting the report</translation>
    </message>
    <message>
        <source>Counting the report. This goes on while you work elsewhere.</source>
        <translation>Counting the report. This goes on while you work elsewhere.</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Reports on rotations</source>
        <translation>Reports on rotations</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Tables; tick those to print</source>
        <translation>Tables; tick those to print</translation>
    </message>
    <message>
        <source>Text of the office</source>
        <translation>Text of the office</translation>
    </message>
    <message>
        <source>The counting was stopped. Choose the period once more to begin anew.</source>
        <translation>The counting was stopped. Choose the period once more to begin anew.</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>%1 places end on the same day</source>
        <translation>%1 places end on the same day</translation>
    </message>
    <message>
        <source>A typed name is not among the units yet.</source>
        <translation>A typed name is not among the units yet.</translation>
    </message>
    <message>
        <source>A unit ends and several take its place.</source>
        <translation>A unit ends and several take its place.</translation>
    </message>
    <message>
        <source>All of district level</source>
        <translation>All of district level</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Date of the decision</translation>
    </message>
    <message>
        <source>Decision number</source>
        <translation>Decision number</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>From Excel…</source>
        <translation>From Excel…</translation>
    </message>
    <message>
        <source>Give it.</source>
        <translation>Give it.</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>One unit goes on under another name; the history keeps the old one.</source>
        <translation>One unit goes on under another name; the history keeps the old one.</translation>
    </message>
    <message>
        <source>Pick it from the list.</source>
        <translation>Pick it from the list.</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>Reading the workbook</translation>
    </message>
    <message>
        <source>Subordinate units too</source>
        <translation>Subordinate units too</translation>
    </message>
    <message>
        <source>The day from which it is in force is not a whole date.</source>
        <translation>The day from which it is in force is not a whole date.</translation>
    </message>
    <message>
        <source>Units and people from Excel</source>
        <translation>Units and people from Excel</translation>
    </message>
    <message>
        <source>Units become one or several others. One that goes on is not among those that end.</source>
        <translation>Units become one or several others. One that goes on is not among those that end.</translation>
    </message>
    <message>
        <source>Units end; their people are placed one by one. Units that follow may be named.</source>
        <translation>Units end; their people are placed one by one. Units that follow may be named.</translation>
    </message>
    <message>
        <source>Units that end</source>
        <translation>Units that end</translation>
    </message>
    <message>
        <source>Units that follow them</source>
        <translation>Units that follow them</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>What is done</translation>
    </message>
</context>
<context>
    <name>ReserveDialog</name>
    <message>
        <source>%1 will be kept.</source>
        <translation>%1 will be kept.</translation>
    </message>
    <message>
        <source>Cancelled numbers that may be given again: %1.</source>
        <translation>Cancelled numbers that may be given again: %1.</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Give the whole date: day/month/year.</translation>
    </message>
    <message>
        <source>Keep a number</source>
        <translation>Keep a number</translation>
    </message>
    <message>
        <source>Keep the number</source>
        <translation>Keep the number</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>Number to keep</source>
        <translation>Number to keep</translation>
    </message>
    <message>
        <source>Rotation (if it is about one)</source>
        <translation>Rotation (if it is about one)</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Why numbers are passed over</source>
        <translation>Why numbers are passed over</translation>
    </message>
    <message>
        <source>the one offered</source>
        <translation>the one offered</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restore</translation>
    </message>
    <message>
        <source>Cadres: %1, rotations: %2</source>
        <translation>Cadres: %1, rotations: %2</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Checking the backup</translation>
    </message>
    <message>
        <source>It cannot be restored. Choose another backup.</source>
        <translation>It cannot be restored. Choose another backup.</translation>
    </message>
    <message>
        <source>It will be put at %1.</source>
        <translation>It will be put at %1.</translation>
    </message>
    <message>
        <source>It will take the place of %1, which is kept beside it.</source>
        <translation>It will take the place of %1, which is kept beside it.</translation>
    </message>
    <message>
        <source>Made %1 from %2</source>
        <translation>Made %1 from %2</translation>
    </message>
    <message>
        <source>Reading the backup again…</source>
        <translation>Reading the backup again…</translation>
    </message>
    <message>
        <source>Restore from %1</source>
        <translation>Restore from %1</translation>
    </message>
    <message>
        <source>the backup is sound.</source>
        <translation>the backup is sound.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Findings that only this one brings or clears</source>
        <translation>Findings that only this one brings or clears</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>No finding appears, none goes.</source>
        <translation>No finding appears, none goes.</translation>
    </message>
    <message>
        <source>Open the cadre</source>
        <translation>Open the cadre</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Posts that only this one leaves empty or overfull</source>
        <translation>Posts that only this one leaves empty or overfull</translation>
    </message>
    <message>
        <source>The same in both: %1.</source>
        <translation>The same in both: %1.</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>goes</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>stays, differently</source>
        <translation>stays, differently</translation>
    </message>
</context>
<context>
    <name>ResultTabs</name>
    <message>
        <source>%1 empty, %2 overfull</source>
        <translation>%1 empty, %2 overfull</translation>
    </message>
    <message>
        <source>Cadres</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>Choose another package above to see the two side by side.</source>
        <translation>Choose another package above to see the two side by side.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>Laying out the package</source>
        <translation>Laying out the package</translation>
    </message>
    <message>
        <source>Laying out the package…</source>
        <translation>Laying out the package…</translation>
    </message>
    <message>
        <source>Nobody is in the package yet. Pick a cadre and a destination at the left.</source>
        <translation>Nobody is in the package yet. Pick a cadre and a destination at the left.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>There is no other package yet. Duplicate this one and change the copy, then compare.</source>
        <translation>There is no other package yet. Duplicate this one and change the copy, then compare.</translation>
    </message>
    <message>
        <source>choose another package</source>
        <translation>choose another package</translation>
    </message>
</context>
<context>
    <name>RevealBox</name>
    <message>
        <source>&amp;Show the password</source>
        <translation>&amp;Show the password</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Decision that took off</source>
        <translation>Decision that took off</translation>
    </message>
    <message>
        <source>Keep all who are not reviewed yet</source>
        <translation>Keep all who are not reviewed yet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Record the review</source>
        <translation>Record the review</translation>
    </message>
    <message>
        <source>Review of the planning list: %1</source>
        <translation>Review of the planning list: %1</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Reviewed on</translation>
    </message>
    <message>
        <source>Search by name, code or planned title</source>
        <translation>Search by name, code or planned title</translation>
    </message>
    <message>
        <source>Taken off on</source>
        <translation>Taken off on</translation>
    </message>
    <message>
        <source>Tick with the mouse, or mark lines and press Space to keep them, Delete to take off.</source>
        <translation>Tick with the mouse, or mark lines and press Space to keep them, Delete to take off.</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Untick all</translation>
    </message>
    <message>
        <source>Who is reviewed</source>
        <translation>Who is reviewed</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>In this round</source>
        <translation>In this round</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Last reviewed on</source>
        <translation>Last reviewed on</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Planned title</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Take off</translation>
    </message>
</context>
<context>
    <name>RosterDialog</name>
    <message>
        <source>&amp;View, print…</source>
        <translation>&amp;View, print…</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 landscape</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 landscape</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>All columns</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>List of cadres (short)</source>
        <translation>List of cadres (short)</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Of whom</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Usual columns</translation>
    </message>
</context>
<context>
    <name>RosterFilterBar</name>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>All titles</source>
        <translation>All titles</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Find by name or code</source>
        <translation>Find by name or code</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Only: %1</translation>
    </message>
    <message>
        <source>found / all in the book</source>
        <translation>found / all in the book</translation>
    </message>
</context>
<context>
    <name>RosterFinder</name>
    <message>
        <source>Searching</source>
        <translation>Searching</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>&amp;Add a cadre…</source>
        <translation>&amp;Add a cadre…</translation>
    </message>
    <message>
        <source>&amp;Delete the cadre</source>
        <translation>&amp;Delete the cadre</translation>
    </message>
    <message>
        <source>Cadres</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>Choose a cadre in the list to see the file here.</source>
        <translation>Choose a cadre in the list to see the file here.</translation>
    </message>
    <message>
        <source>Deleted: %1 (%2).</source>
        <translation>Deleted: %1 (%2).</translation>
    </message>
    <message>
        <source>Import an Excel workbook…</source>
        <translation>Import an Excel workbook…</translation>
    </message>
    <message>
        <source>No cadre fits the search and the filter.</source>
        <translation>No cadre fits the search and the filter.</translation>
    </message>
    <message>
        <source>There are no cadres in this book yet. Import them from a workbook, or add them one by one.</source>
        <translation>There are no cadres in this book yet. Import them from a workbook, or add them one by one.</translation>
    </message>
    <message>
        <source>Those listed in the tab now (%1)</source>
        <translation>Those listed in the tab now (%1)</translation>
    </message>
    <message>
        <source>Those marked (%1)</source>
        <translation>Those marked (%1)</translation>
    </message>
</context>
<context>
    <name>RotationFields</name>
    <message>
        <source>%1 post(s) in the unit</source>
        <translation>%1 post(s) in the unit</translation>
    </message>
    <message>
        <source>Appraised on</source>
        <translation>Appraised on</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Begins on</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Distance (km)</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>No. of the appraisal document</source>
        <translation>No. of the appraisal document</translation>
    </message>
    <message>
        <source>No. of the decision that ended it</source>
        <translation>No. of the decision that ended it</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Opinion of the appraisal</source>
        <translation>Opinion of the appraisal</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Period (months)</source>
        <translation>Period (months)</translation>
    </message>
    <message>
        <source>Post at the destination</source>
        <translation>Post at the destination</translation>
    </message>
    <message>
        <source>Post of origin</source>
        <translation>Post of origin</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Unit of destination</source>
        <translation>Unit of destination</translation>
    </message>
    <message>
        <source>Unit of origin</source>
        <translation>Unit of origin</translation>
    </message>
    <message>
        <source>Yearly plan</source>
        <translation>Yearly plan</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>rank %1</translation>
    </message>
</context>
<context>
    <name>RotationFilterBar</name>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Before the decision</source>
        <translation>Before the decision</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Called off</translation>
    </message>
    <message>
        <source>Decided or running</source>
        <translation>Decided or running</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Level of the destination</source>
        <translation>Level of the destination</translation>
    </message>
    <message>
        <source>Not over</source>
        <translation>Not over</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Only: %1</translation>
    </message>
    <message>
        <source>Over within 6 months or already</source>
        <translation>Over within 6 months or already</translation>
    </message>
    <message>
        <source>Search by name, code, unit or title</source>
        <translation>Search by name, code, unit or title</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>RotationForm</name>
    <message>
        <source>Appraisal</source>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>Appraisal by the Inspection Commission</source>
        <translation>Appraisal by the Inspection Commission</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Choose a rotation in the table to see it here, or propose one.</source>
        <translation>Choose a rotation in the table to see it here, or propose one.</translation>
    </message>
    <message>
        <source>Choose a rotation in the table to see it here.</source>
        <translation>Choose a rotation in the table to see it here.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Drop the proposal</source>
        <translation>Drop the proposal</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>New proposal</translation>
    </message>
    <message>
        <source>Open the cadre</source>
        <translation>Open the cadre</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Print the decision</source>
        <translation>Print the decision</translation>
    </message>
    <message>
        <source>Stays in the book as dropped; undo takes it back</source>
        <translation>Stays in the book as dropped; undo takes it back</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Stored as “%1” as soon as the cadre and the destination are chosen.</source>
        <translation>Stored as “%1” as soon as the cadre and the destination are chosen.</translation>
    </message>
    <message>
        <source>Takes a wrong entry out of the book; undo brings it back</source>
        <translation>Takes a wrong entry out of the book; undo brings it back</translation>
    </message>
    <message>
        <source>The start has come: the rotation runs and the posts follow</source>
        <translation>The start has come: the rotation runs and the posts follow</translation>
    </message>
    <message>
        <source>This proposal was dropped. To take it up again, choose another state below.</source>
        <translation>This proposal was dropped. To take it up again, choose another state below.</translation>
    </message>
    <message>
        <source>This rotation is over. Change it only to correct what was entered wrong.</source>
        <translation>This rotation is over. Change it only to correct what was entered wrong.</translation>
    </message>
    <message>
        <source>Write papers…</source>
        <translation>Write papers…</translation>
    </message>
</context>
<context>
    <name>RotationLists</name>
    <message>
        <source>%1 votes</source>
        <translation>%1 votes</translation>
    </message>
    <message>
        <source>Add another opinion</source>
        <translation>Add another opinion</translation>
    </message>
    <message>
        <source>Add another paper</source>
        <translation>Add another paper</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Attached file</translation>
    </message>
    <message>
        <source>By (body)</source>
        <translation>By (body)</translation>
    </message>
    <message>
        <source>Cadre (wish)</source>
        <translation>Cadre (wish)</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>No paper is asked for or recorded.</source>
        <translation>No paper is asked for or recorded.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Of whom</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Opinion of</source>
        <translation>Opinion of</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>Opinions and the cadre's wish</source>
        <translation>Opinions and the cadre's wish</translation>
    </message>
    <message>
        <source>Paper of the dossier</source>
        <translation>Paper of the dossier</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Taken on</translation>
    </message>
    <message>
        <source>The five steps</source>
        <translation>The five steps</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>Votes for</translation>
    </message>
    <message>
        <source>Votes in all</source>
        <translation>Votes in all</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>there</source>
        <translation>there</translation>
    </message>
</context>
<context>
    <name>RotationModel</name>
    <message>
        <source>%1 months</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Destination decided</source>
        <translation>Destination decided</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Least period</source>
        <translation>Least period</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>New destination</translation>
    </message>
    <message>
        <source>Old post</source>
        <translation>Old post</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Period reached</source>
        <translation>Period reached</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>What becomes of it</translation>
    </message>
</context>
<context>
    <name>RotationPickers</name>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>Level of the destination</source>
        <translation>Level of the destination</translation>
    </message>
    <message>
        <source>No present post is recorded for this cadre. Choose the origin by hand.</source>
        <translation>No present post is recorded for this cadre. Choose the origin by hand.</translation>
    </message>
    <message>
        <source>Offer only units of this level as the destination</source>
        <translation>Offer only units of this level as the destination</translation>
    </message>
</context>
<context>
    <name>RotationPrinting</name>
    <message>
        <source>%1 decisions</source>
        <translation>%1 decisions</translation>
    </message>
    <message>
        <source>&amp;Slips for votes…</source>
        <translation>&amp;Slips for votes…</translation>
    </message>
    <message>
        <source>Chec&amp;k sheet…</source>
        <translation>Chec&amp;k sheet…</translation>
    </message>
    <message>
        <source>Check sheet of conditions</source>
        <translation>Check sheet of conditions</translation>
    </message>
    <message>
        <source>List of the cadres marked…</source>
        <translation>List of the cadres marked…</translation>
    </message>
    <message>
        <source>Print %1 &amp;decisions…</source>
        <translation>Print %1 &amp;decisions…</translation>
    </message>
    <message>
        <source>Print the &amp;decision…</source>
        <translation>Print the &amp;decision…</translation>
    </message>
    <message>
        <source>Rotation decision</source>
        <translation>Rotation decision</translation>
    </message>
    <message>
        <source>Rotations marked (%1)</source>
        <translation>Rotations marked (%1)</translation>
    </message>
    <message>
        <source>Write papers…</source>
        <translation>Write papers…</translation>
    </message>
</context>
<context>
    <name>RotationSection</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Every rule for this cadre and a post that you pick</source>
        <translation>Every rule for this cadre and a post that you pick</translation>
    </message>
    <message>
        <source>No rotation is recorded.</source>
        <translation>No rotation is recorded.</translation>
    </message>
    <message>
        <source>Open in the rotation tab</source>
        <translation>Open in the rotation tab</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotations</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Why not?…</source>
        <translation>Why not?…</translation>
    </message>
</context>
<context>
    <name>RotationSections</name>
    <message>
        <source>It is there</source>
        <translation>It is there</translation>
    </message>
    <message>
        <source>Record the paper without a date</source>
        <translation>Record the paper without a date</translation>
    </message>
</context>
<context>
    <name>RotationStepDialog</name>
    <message>
        <source>origin not recorded</source>
        <translation>origin not recorded</translation>
    </message>
</context>
<context>
    <name>RotationText</name>
    <message>
        <source>%1 days left</source>
        <translation>%1 days left</translation>
    </message>
    <message>
        <source>%1 days over</source>
        <translation>%1 days over</translation>
    </message>
    <message>
        <source>%1 months from %2 are reached: %3</source>
        <translation>%1 months from %2 are reached: %3</translation>
    </message>
    <message>
        <source>%1 months left</source>
        <translation>%1 months left</translation>
    </message>
    <message>
        <source>%1 months over</source>
        <translation>%1 months over</translation>
    </message>
    <message>
        <source>No period is recorded; the %1 months of the regulation from %2 are reached: %3</source>
        <translation>No period is recorded; the %1 months of the regulation from %2 are reached: %3</translation>
    </message>
    <message>
        <source>about %1–%2 months left</source>
        <translation>about %1–%2 months left</translation>
    </message>
    <message>
        <source>about %1–%2 months over</source>
        <translation>about %1–%2 months over</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>not begun yet</translation>
    </message>
    <message>
        <source>over or not: depends on the day of the start</source>
        <translation>over or not: depends on the day of the start</translation>
    </message>
    <message>
        <source>over today</source>
        <translation>over today</translation>
    </message>
    <message>
        <source>start not known</source>
        <translation>start not known</translation>
    </message>
</context>
<context>
    <name>RotationView</name>
    <message>
        <source>%1 ended</source>
        <translation>%1 ended</translation>
    </message>
    <message>
        <source>%1 of %2 rotations</source>
        <translation>%1 of %2 rotations</translation>
    </message>
    <message>
        <source>%1 rotations</source>
        <translation>%1 rotations</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 running</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>No rotation fits these filters.</source>
        <translation>No rotation fits these filters.</translation>
    </message>
    <message>
        <source>No rotation yet. Propose one here, or import the Excel workbook from the File menu.</source>
        <translation>No rotation yet. Propose one here, or import the Excel workbook from the File menu.</translation>
    </message>
    <message>
        <source>Papers of a meeting…</source>
        <translation>Papers of a meeting…</translation>
    </message>
    <message>
        <source>Propose a rotation</source>
        <translation>Propose a rotation</translation>
    </message>
    <message>
        <source>Reading rotations</source>
        <translation>Reading rotations</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotations</translation>
    </message>
    <message>
        <source>Steps, attached files…</source>
        <translation>Steps, attached files…</translation>
    </message>
    <message>
        <source>This book has no rotations.</source>
        <translation>This book has no rotations.</translation>
    </message>
</context>
<context>
    <name>RotationsModel</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>RotationsTab</name>
    <message>
        <source>New title</source>
        <translation>New title</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>No rotation leads to or from the units that end.</source>
        <translation>No rotation leads to or from the units that end.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>What becomes of it</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>not decided</translation>
    </message>
</context>
<context>
    <name>RoundFields</name>
    <message>
        <source>Approved on</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Begun on</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>RoundForm</name>
    <message>
        <source>Add a person…</source>
        <translation>Add a person…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>Choose a round in the list to see it here.</source>
        <translation>Choose a round in the list to see it here.</translation>
    </message>
    <message>
        <source>Close the round…</source>
        <translation>Close the round…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Review…</translation>
    </message>
</context>
<context>
    <name>RoundListModel</name>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>In this round</source>
        <translation>In this round</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Planned title</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Why taken off</source>
        <translation>Why taken off</translation>
    </message>
</context>
<context>
    <name>RoundModel</name>
    <message>
        <source>Begun on</source>
        <translation>Begun on</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>RoundsWindow</name>
    <message>
        <source>All on the list</source>
        <translation>All on the list</translation>
    </message>
    <message>
        <source>Choose a round above to see its list.</source>
        <translation>Choose a round above to see its list.</translation>
    </message>
    <message>
        <source>List of the round</source>
        <translation>List of the round</translation>
    </message>
    <message>
        <source>No planning round is recorded yet.</source>
        <translation>No planning round is recorded yet.</translation>
    </message>
    <message>
        <source>Nobody is on the list of this round yet. Press “Add a person…”.</source>
        <translation>Nobody is on the list of this round yet. Press “Add a person…”.</translation>
    </message>
    <message>
        <source>Open a round…</source>
        <translation>Open a round…</translation>
    </message>
    <message>
        <source>Planning rounds</source>
        <translation>Planning rounds</translation>
    </message>
    <message>
        <source>Reading the list of the round</source>
        <translation>Reading the list of the round</translation>
    </message>
    <message>
        <source>Which of the list</source>
        <translation>Which of the list</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Take out</translation>
    </message>
</context>
<context>
    <name>RuleProblems</name>
    <message>
        <source>Open Tools &gt; Rule sets and switch that set off, or take in a sound file of it.</source>
        <translation>Open Tools &gt; Rule sets and switch that set off, or take in a sound file of it.</translation>
    </message>
    <message>
        <source>Rule sets</source>
        <translation>Rule sets</translation>
    </message>
</context>
<context>
    <name>RuleSetsWindow</name>
    <message>
        <source>&amp;Load from a file…</source>
        <translation>&amp;Load from a file…</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>&amp;Save to a file…</translation>
    </message>
    <message>
        <source>&amp;Take out of the book…</source>
        <translation>&amp;Take out of the book…</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Compare with…</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>Load a rule set</source>
        <translation>Load a rule set</translation>
    </message>
    <message>
        <source>Only a set that was loaded or changed in this book can be taken out of it.</source>
        <translation>Only a set that was loaded or changed in this book can be taken out of it.</translation>
    </message>
    <message>
        <source>Reading the rule set</source>
        <translation>Reading the rule set</translation>
    </message>
    <message>
        <source>Rule sets</source>
        <translation>Rule sets</translation>
    </message>
    <message>
        <source>Rule sets (*.toml)</source>
        <translation>Rule sets (*.toml)</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Save the rule set</source>
        <translation>Save the rule set</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>Saving the rule set</source>
        <translation>Saving the rule set</translation>
    </message>
    <message>
        <source>Switch &amp;off…</source>
        <translation>Switch &amp;off…</translation>
    </message>
    <message>
        <source>Switch &amp;on…</source>
        <translation>Switch &amp;on…</translation>
    </message>
    <message>
        <source>The file has no line that proves it undamaged: compare it with the document before applying.</source>
        <translation>The file has no line that proves it undamaged: compare it with the document before applying.</translation>
    </message>
    <message>
        <source>The rule set was not taken in</source>
        <translation>The rule set was not taken in</translation>
    </message>
    <message>
        <source>– off</source>
        <translation>– off</translation>
    </message>
    <message>
        <source>● broken</source>
        <translation>● broken</translation>
    </message>
    <message>
        <source>✓ on</source>
        <translation>✓ on</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>%1 values</source>
        <translation>%1 values</translation>
    </message>
    <message>
        <source>&amp;Change the setting…</source>
        <translation>&amp;Change the setting…</translation>
    </message>
    <message>
        <source>&amp;Examples of the rule…</source>
        <translation>&amp;Examples of the rule…</translation>
    </message>
    <message>
        <source>An exception may be allowed by: %1</source>
        <translation>An exception may be allowed by: %1</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>Article: %1</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>Counts now</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>Last decided by: %1</source>
        <translation>Last decided by: %1</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Settings of the rule</source>
        <translation>Settings of the rule</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Taken into this book</source>
        <translation>Taken into this book</translation>
    </message>
    <message>
        <source>This rule has no setting.</source>
        <translation>This rule has no setting.</translation>
    </message>
    <message>
        <source>This set cannot be used: %1</source>
        <translation>This set cannot be used: %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>SentOutAction</name>
    <message>
        <source>List of &amp;those on rotation…</source>
        <translation>List of &amp;those on rotation…</translation>
    </message>
    <message>
        <source>Those on rotation</source>
        <translation>Those on rotation</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Checking again</source>
        <translation>Checking again</translation>
    </message>
    <message>
        <source>Checking the whole book</source>
        <translation>Checking the whole book</translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation>Reading names</translation>
    </message>
</context>
<context>
    <name>SetPasswordDialog</name>
    <message>
        <source>&amp;Change the password</source>
        <translation>&amp;Change the password</translation>
    </message>
    <message>
        <source>&amp;Set the password</source>
        <translation>&amp;Set the password</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>&amp;Take away</translation>
    </message>
    <message>
        <source>&amp;Take the password away: the book opens for everybody</source>
        <translation>&amp;Take the password away: the book opens for everybody</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Password of %1</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>The new password again</translation>
    </message>
    <message>
        <source>The two are not alike. Type the new password again.</source>
        <translation>The two are not alike. Type the new password again.</translation>
    </message>
    <message>
        <source>This is not the present password of the book.</source>
        <translation>This is not the present password of the book.</translation>
    </message>
    <message>
        <source>With a password the whole book is encrypted. Whoever forgets the password cannot open the book any more, and nobody can help: write it down and keep it in a safe place.
Not encrypted: workbooks and papers that are exported, and the backups and copies made before. Backups made from now on have the password that the book has at that time.</source>
        <translation>With a password the whole book is encrypted. Whoever forgets the password cannot open the book any more, and nobody can help: write it down and keep it in a safe place.
Not encrypted: workbooks and papers that are exported, and the backups and copies made before. Backups made from now on have the password that the book has at that time.</translation>
    </message>
    <message>
        <source>short: better %1 letters or more</source>
        <translation>short: better %1 letters or more</translation>
    </message>
</context>
<context>
    <name>SettingDialog</name>
    <message>
        <source>%1. Present value: %2. How sure it is: %3 (%4).</source>
        <translation>%1. Present value: %2. How sure it is: %3 (%4).</translation>
    </message>
    <message>
        <source>&amp;See what it changes</source>
        <translation>&amp;See what it changes</translation>
    </message>
    <message>
        <source>Article or part of the document</source>
        <translation>Article or part of the document</translation>
    </message>
    <message>
        <source>Change a setting of %1</source>
        <translation>Change a setting of %1</translation>
    </message>
    <message>
        <source>Change an age of retirement</source>
        <translation>Change an age of retirement</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>Do not leave this blank.</source>
        <translation>Do not leave this blank.</translation>
    </message>
    <message>
        <source>Document that allows it</source>
        <translation>Document that allows it</translation>
    </message>
    <message>
        <source>Give a whole value.</source>
        <translation>Give a whole value.</translation>
    </message>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Give the whole date: day/month/year.</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>one a line</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Default again</source>
        <translation>Default again</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Default: %1</translation>
    </message>
    <message>
        <source>Left blank: %1</source>
        <translation>Left blank: %1</translation>
    </message>
    <message>
        <source>The office has set this itself.</source>
        <translation>The office has set this itself.</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>for example %1</translation>
    </message>
</context>
<context>
    <name>SignersPage</name>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Down</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Up</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>A paper takes the first who may sign for its body, kind and day; another can be chosen when it is made. The marks (T/M or TM.) come from the form.</source>
        <translation>A paper takes the first who may sign for its body, kind and day; another can be chosen when it is made. The marks (T/M or TM.) come from the form.</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>On behalf of, on the order of</source>
        <translation>On behalf of, on the order of</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Post (in capitals)</source>
        <translation>Post (in capitals)</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Signs as</translation>
    </message>
    <message>
        <source>Signs for the post of</source>
        <translation>Signs for the post of</translation>
    </message>
    <message>
        <source>Signs from</source>
        <translation>Signs from</translation>
    </message>
    <message>
        <source>Signs until</source>
        <translation>Signs until</translation>
    </message>
    <message>
        <source>always</source>
        <translation>always</translation>
    </message>
</context>
<context>
    <name>SigningFields</name>
    <message>
        <source>By the settings: %1</source>
        <translation>By the settings: %1</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>No mark</translation>
    </message>
    <message>
        <source>Secrecy mark</source>
        <translation>Secrecy mark</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>nobody is set</source>
        <translation>nobody is set</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message>
        <source>&amp;View, print…</source>
        <translation>&amp;View, print…</translation>
    </message>
    <message>
        <source>Choose or type the meeting.</source>
        <translation>Choose or type the meeting.</translation>
    </message>
    <message>
        <source>Date (left blank: dots)</source>
        <translation>Date (left blank: dots)</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Kind of slip</source>
        <translation>Kind of slip</translation>
    </message>
    <message>
        <source>Lines to write names on</source>
        <translation>Lines to write names on</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Number of slips</source>
        <translation>Number of slips</translation>
    </message>
    <message>
        <source>Slips for votes</source>
        <translation>Slips for votes</translation>
    </message>
    <message>
        <source>Two slips on an A4 page, with a line to cut along. People on them: %1.</source>
        <translation>Two slips on an A4 page, with a line to cut along. People on them: %1.</translation>
    </message>
    <message>
        <source>Type a number from 1 on.</source>
        <translation>Type a number from 1 on.</translation>
    </message>
</context>
<context>
    <name>SourceActs</name>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Export the rotation source to Excel</source>
        <translation>Export the rotation source to Excel</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Put to the Committee…</source>
        <translation>Put to the Committee…</translation>
    </message>
    <message>
        <source>Record its word…</source>
        <translation>Record its word…</translation>
    </message>
    <message>
        <source>Rotation source</source>
        <translation>Rotation source</translation>
    </message>
</context>
<context>
    <name>SourceDecisionDialog</name>
    <message>
        <source>Date of the document</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Records “%1” for %2 people, by %3 of %4.</source>
        <translation>Records “%1” for %2 people, by %3 of %4.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>The word of the Standing Committee</source>
        <translation>The word of the Standing Committee</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Add %1 people</source>
        <translation>Add %1 people</translation>
    </message>
    <message>
        <source>Add from the approved source list of %1</source>
        <translation>Add from the approved source list of %1</translation>
    </message>
    <message>
        <source>For each a rotation in state “Dự kiến” is made, with what the plan states of the post.</source>
        <translation>For each a rotation in state “Dự kiến” is made, with what the plan states of the post.</translation>
    </message>
    <message>
        <source>For the post (nobody yet for / wanted)</source>
        <translation>For the post (nobody yet for / wanted)</translation>
    </message>
    <message>
        <source>More are chosen than the plan still wants for this post: %1 for %2.</source>
        <translation>More are chosen than the plan still wants for this post: %1 for %2.</translation>
    </message>
    <message>
        <source>Nobody on the list fits the search.</source>
        <translation>Nobody on the list fits the search.</translation>
    </message>
    <message>
        <source>Nobody on the source list of %1 is approved yet. Record the approval in the tab of the planning pool.</source>
        <translation>Nobody on the source list of %1 is approved yet. Record the approval in the tab of the planning pool.</translation>
    </message>
    <message>
        <source>Reading the source list</source>
        <translation>Reading the source list</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Search by name or code</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Cadre</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>Document of the Committee</source>
        <translation>Document of the Committee</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Proposed on</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Choose a person in the list to see the line here, or add somebody.</source>
        <translation>Choose a person in the list to see the line here, or add somebody.</translation>
    </message>
    <message>
        <source>Choose a person in the list to see the line here.</source>
        <translation>Choose a person in the list to see the line here.</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>Open the cadre</source>
        <translation>Open the cadre</translation>
    </message>
    <message>
        <source>Propose a rotation</source>
        <translation>Propose a rotation</translation>
    </message>
    <message>
        <source>Rotation source of %1</source>
        <translation>Rotation source of %1</translation>
    </message>
    <message>
        <source>Stored as soon as the cadre is chosen.</source>
        <translation>Stored as soon as the cadre is chosen.</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>Takes the line out of the book; undo brings it back</source>
        <translation>Takes the line out of the book; undo brings it back</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>%1 people on the list of %2</source>
        <translation>%1 people on the list of %2</translation>
    </message>
    <message>
        <source>Add a cadre</source>
        <translation>Add a cadre</translation>
    </message>
    <message>
        <source>Add from the pool…</source>
        <translation>Add from the pool…</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Find proposals…</source>
        <translation>Find proposals…</translation>
    </message>
    <message>
        <source>Nobody is on the rotation source of %1 yet. Let the book propose people, or add them by hand.</source>
        <translation>Nobody is on the rotation source of %1 yet. Let the book propose people, or add them by hand.</translation>
    </message>
    <message>
        <source>Nobody is on the rotation source of %1.</source>
        <translation>Nobody is on the rotation source of %1.</translation>
    </message>
    <message>
        <source>Nobody on this list fits the filters.</source>
        <translation>Nobody on this list fits the filters.</translation>
    </message>
    <message>
        <source>Rotation source</source>
        <translation>Rotation source</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Search by name or code</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>State not recorded</source>
        <translation>State not recorded</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>Year of the source list</source>
        <translation>Year of the source list</translation>
    </message>
</context>
<context>
    <name>SourceModel</name>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Planned for</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Present post</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Proposed on</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Make a new book…</source>
        <translation>&amp;Make a new book…</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>&amp;Open a book…</translation>
    </message>
    <message>
        <source>A book is one file that holds the cadres, the planning and the rotations.</source>
        <translation>A book is one file that holds the cadres, the planning and the rotations.</translation>
    </message>
    <message>
        <source>No book is open</source>
        <translation>No book is open</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Opened lately</translation>
    </message>
</context>
<context>
    <name>StartingTitlesDialog</name>
    <message>
        <source>%1: %2 titles, %3 of them new</source>
        <translation>%1: %2 titles, %3 of them new</translation>
    </message>
    <message>
        <source>A draft to start from. Ranks, key posts and posts not for locals are proposals: the office confirms or changes each line against the province's own list. Nothing that is there is overwritten.</source>
        <translation>A draft to start from. Ranks, key posts and posts not for locals are proposals: the office confirms or changes each line against the province's own list. Nothing that is there is overwritten.</translation>
    </message>
    <message>
        <source>Add %1 titles</source>
        <translation>Add %1 titles</translation>
    </message>
    <message>
        <source>Load proposed titles</source>
        <translation>Load proposed titles</translation>
    </message>
    <message>
        <source>Titles that will be added</source>
        <translation>Titles that will be added</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>%1 Checked by the day %2, not today</source>
        <translation>%1 Checked by the day %2, not today</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>Checked by the day %1</source>
        <translation>Checked by the day %1</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Everything is saved</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>USB copy: %1</source>
        <translation>USB copy: %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Draft: it bears DỰ THẢO until nothing is missing (now: %1).</source>
        <translation>Draft: it bears DỰ THẢO until nothing is missing (now: %1).</translation>
    </message>
    <message>
        <source>Issued: %1, %2. These are the pages as they were kept; every print is the same.</source>
        <translation>Issued: %1, %2. These are the pages as they were kept; every print is the same.</translation>
    </message>
    <message>
        <source>Nothing is missing: it prints as a final paper.</source>
        <translation>Nothing is missing: it prints as a final paper.</translation>
    </message>
    <message>
        <source>This paper cannot be printed.</source>
        <translation>This paper cannot be printed.</translation>
    </message>
</context>
<context>
    <name>StepCell</name>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>As it stands now:</source>
        <translation>As it stands now:</translation>
    </message>
    <message>
        <source>Done together with the decision (take a tick away to leave it as it is):</source>
        <translation>Done together with the decision (take a tick away to leave it as it is):</translation>
    </message>
    <message>
        <source>Post history: %1 begins on %2.</source>
        <translation>Post history: %1 begins on %2.</translation>
    </message>
    <message>
        <source>Post history: %1 ends, last day %2.</source>
        <translation>Post history: %1 ends, last day %2.</translation>
    </message>
    <message>
        <source>The post history stays as it is.</source>
        <translation>The post history stays as it is.</translation>
    </message>
    <message>
        <source>✓ Nothing stands against it, as far as the records say.</source>
        <translation>✓ Nothing stands against it, as far as the records say.</translation>
    </message>
</context>
<context>
    <name>SubjectBox</name>
    <message>
        <source>Exception for</source>
        <translation>Exception for</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Whose</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Put %1 people</source>
        <translation>Put %1 people</translation>
    </message>
    <message>
        <source>Put to the Standing Committee</source>
        <translation>Put to the Standing Committee</translation>
    </message>
    <message>
        <source>These people of the rotation source are put to the Standing Committee:</source>
        <translation>These people of the rotation source are put to the Standing Committee:</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>%1 questions are open. They stay on the list of this window until they are answered.</source>
        <translation>%1 questions are open. They stay on the list of this window until they are answered.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Needs a human word</source>
        <translation>Needs a human word</translation>
    </message>
    <message>
        <source>New units</source>
        <translation>New units</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nothing is open.</translation>
    </message>
    <message>
        <source>People left without a post</source>
        <translation>People left without a post</translation>
    </message>
    <message>
        <source>Places that end</source>
        <translation>Places that end</translation>
    </message>
    <message>
        <source>Planning entries moved</source>
        <translation>Planning entries moved</translation>
    </message>
    <message>
        <source>Planning entries taken off</source>
        <translation>Planning entries taken off</translation>
    </message>
    <message>
        <source>Posts given up by people</source>
        <translation>Posts given up by people</translation>
    </message>
    <message>
        <source>Posts made or changed</source>
        <translation>Posts made or changed</translation>
    </message>
    <message>
        <source>Posts taken up by people</source>
        <translation>Posts taken up by people</translation>
    </message>
    <message>
        <source>Rotations changed</source>
        <translation>Rotations changed</translation>
    </message>
    <message>
        <source>Units that end</source>
        <translation>Units that end</translation>
    </message>
    <message>
        <source>What has to be decided</source>
        <translation>What has to be decided</translation>
    </message>
    <message>
        <source>Will be written</source>
        <translation>Will be written</translation>
    </message>
</context>
<context>
    <name>TakeNumber</name>
    <message>
        <source>&amp;Take the next number</source>
        <translation>&amp;Take the next number</translation>
    </message>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Give the whole date: day/month/year.</translation>
    </message>
</context>
<context>
    <name>TemplateEdit</name>
    <message>
        <source>Text of the template</source>
        <translation>Text of the template</translation>
    </message>
</context>
<context>
    <name>TemplatesWindow</name>
    <message>
        <source>&amp;Back to the program's text</source>
        <translation>&amp;Back to the program's text</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>&amp;Save and use</source>
        <translation>&amp;Save and use</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>&amp;Versions…</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Why</translation>
    </message>
    <message>
        <source>F&amp;rame</source>
        <translation>F&amp;rame</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Go on without it</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>How it is written</translation>
    </message>
    <message>
        <source>If you go on, what you wrote is lost. Export it first if you want to keep it with its mistakes.</source>
        <translation>If you go on, what you wrote is lost. Export it first if you want to keep it with its mistakes.</translation>
    </message>
    <message>
        <source>Look at it &amp;with</source>
        <translation>Look at it &amp;with</translation>
    </message>
    <message>
        <source>Mend the mistakes first: they are listed under the text.</source>
        <translation>Mend the mistakes first: they are listed under the text.</translation>
    </message>
    <message>
        <source>Mistakes (%1), values missing (%2)</source>
        <translation>Mistakes (%1), values missing (%2)</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>Placeholders</translation>
    </message>
    <message>
        <source>Templates of the papers</source>
        <translation>Templates of the papers</translation>
    </message>
    <message>
        <source>The text is the one in use already.</source>
        <translation>The text is the one in use already.</translation>
    </message>
    <message>
        <source>The text of “%1” was changed and is not saved.</source>
        <translation>The text of “%1” was changed and is not saved.</translation>
    </message>
    <message>
        <source>This book is open for reading only.</source>
        <translation>This book is open for reading only.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>changed, not saved</translation>
    </message>
    <message>
        <source>printed from the text of the program</source>
        <translation>printed from the text of the program</translation>
    </message>
    <message>
        <source>printed from version %1 of the office</source>
        <translation>printed from version %1 of the office</translation>
    </message>
    <message>
        <source>why the text is changed (may be blank)</source>
        <translation>why the text is changed (may be blank)</translation>
    </message>
</context>
<context>
    <name>TextEdit</name>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <source>Export the text</source>
        <translation>Export the text</translation>
    </message>
    <message>
        <source>Import a text</source>
        <translation>Import a text</translation>
    </message>
    <message>
        <source>Templates (*.txt)</source>
        <translation>Templates (*.txt)</translation>
    </message>
</context>
<context>
    <name>TitleModel</name>
    <message>
        <source>Rank</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>TitleStandards</name>
    <message>
        <source>Add a standard</source>
        <translation>Add a standard</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>In force until</translation>
    </message>
    <message>
        <source>Kind of standard</source>
        <translation>Kind of standard</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Least level</translation>
    </message>
    <message>
        <source>No standard is recorded: nothing is asked of who takes this post.</source>
        <translation>No standard is recorded: nothing is asked of who takes this post.</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>Title standards</source>
        <translation>Title standards</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
</context>
<context>
    <name>TitleStandardsDialog</name>
    <message>
        <source>Rule LC09 compares these with the education recorded of the cadre on the day of the decision.</source>
        <translation>Rule LC09 compares these with the education recorded of the cadre on the day of the decision.</translation>
    </message>
    <message>
        <source>Title standards</source>
        <translation>Title standards</translation>
    </message>
</context>
<context>
    <name>TitleStandardsEditor</name>
    <message>
        <source>Choose a title to see what it asks for.</source>
        <translation>Choose a title to see what it asks for.</translation>
    </message>
    <message>
        <source>No title fits this search.</source>
        <translation>No title fits this search.</translation>
    </message>
    <message>
        <source>Search by title or code</source>
        <translation>Search by title or code</translation>
    </message>
    <message>
        <source>The catalogue has no titles yet.</source>
        <translation>The catalogue has no titles yet.</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titles</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>&amp;Use this version again</source>
        <translation>&amp;Use this version again</translation>
    </message>
    <message>
        <source>&amp;What changes from this version to</source>
        <translation>&amp;What changes from this version to</translation>
    </message>
    <message>
        <source>Both texts are the same.</source>
        <translation>Both texts are the same.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Choose a version to see what differs.</source>
        <translation>Choose a version to see what differs.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>Kept on</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions of the template: %1</source>
        <translation>Versions of the template: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>of the program</source>
        <translation>of the program</translation>
    </message>
    <message>
        <source>the text in the window</source>
        <translation>the text in the window</translation>
    </message>
    <message>
        <source>the text in use</source>
        <translation>the text in use</translation>
    </message>
    <message>
        <source>the text of the program</source>
        <translation>the text of the program</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
</context>
<context>
    <name>VotesSection</name>
    <message>
        <source>Add a vote</source>
        <translation>Add a vote</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>No vote is recorded.</source>
        <translation>No vote is recorded.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
</context>
<context>
    <name>WaiverDialog</name>
    <message>
        <source>A date cannot be read. Mend it or empty the field.</source>
        <translation>A date cannot be read. Mend it or empty the field.</translation>
    </message>
    <message>
        <source>As far as the records say, this rule is not broken: no exception is needed.</source>
        <translation>As far as the records say, this rule is not broken: no exception is needed.</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Choose for whom or for which rotation the exception is.</source>
        <translation>Choose for whom or for which rotation the exception is.</translation>
    </message>
    <message>
        <source>Choose the rule from which it is an exception.</source>
        <translation>Choose the rule from which it is an exception.</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Put down the consent</source>
        <translation>Put down the consent</translation>
    </message>
    <message>
        <source>Put down the refusal</source>
        <translation>Put down the refusal</translation>
    </message>
    <message>
        <source>Put down the request</source>
        <translation>Put down the request</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>The breach stands as long as no exception is granted.</source>
        <translation>The breach stands as long as no exception is granted.</translation>
    </message>
    <message>
        <source>The rules do not judge such a subject by itself.</source>
        <translation>The rules do not judge such a subject by itself.</translation>
    </message>
    <message>
        <source>This exception is not valid on the day that counts: the breach stands as before.</source>
        <translation>This exception is not valid on the day that counts: the breach stands as before.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>With this exception the breach stands in nobody's way.</source>
        <translation>With this exception the breach stands in nobody's way.</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Withdraw the request</translation>
    </message>
    <message>
        <source>by the regulation: %1</source>
        <translation>by the regulation: %1</translation>
    </message>
</context>
<context>
    <name>WaiverModel</name>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>Exception for</source>
        <translation>Exception for</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Still needed</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>no longer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>WaiverSection</name>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Document, authority</source>
        <translation>Document, authority</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>No exception is recorded.</source>
        <translation>No exception is recorded.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Request an exception…</source>
        <translation>Request an exception…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
</context>
<context>
    <name>WaiversWindow</name>
    <message>
        <source>%1 of %2 exceptions</source>
        <translation>%1 of %2 exceptions</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>No exception fits these filters.</source>
        <translation>No exception fits these filters.</translation>
    </message>
    <message>
        <source>No exception is recorded. Request one here, or from a finding in the panel.</source>
        <translation>No exception is recorded. Request one here, or from a finding in the panel.</translation>
    </message>
    <message>
        <source>Only those no longer needed</source>
        <translation>Only those no longer needed</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Request an exception…</source>
        <translation>Request an exception…</translation>
    </message>
    <message>
        <source>Search by name, code, rule or document</source>
        <translation>Search by name, code, rule or document</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>WholeDayEdit</name>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Give the whole date: day/month/year.</translation>
    </message>
</context>
<context>
    <name>WhyNotWindow</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copy as text</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Looking at who is planned for this post…</source>
        <translation>Looking at who is planned for this post…</translation>
    </message>
    <message>
        <source>Nobody in the planning pool is planned for this post.</source>
        <translation>Nobody in the planning pool is planned for this post.</translation>
    </message>
    <message>
        <source>Pick a cadre, a unit and a post to see every rule with its verdict.</source>
        <translation>Pick a cadre, a unit and a post to see every rule with its verdict.</translation>
    </message>
    <message>
        <source>Pick a post to see who is planned for it.</source>
        <translation>Pick a post to see who is planned for it.</translation>
    </message>
    <message>
        <source>Planned for this post</source>
        <translation>Planned for this post</translation>
    </message>
    <message>
        <source>Planned for this post: %1. Least in the way first; choose one to see why.</source>
        <translation>Planned for this post: %1. Least in the way first; choose one to see why.</translation>
    </message>
    <message>
        <source>Propose this rotation</source>
        <translation>Propose this rotation</translation>
    </message>
    <message>
        <source>Who is planned for the post</source>
        <translation>Who is planned for the post</translation>
    </message>
    <message>
        <source>Why not? A cadre and a post</source>
        <translation>Why not? A cadre and a post</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Ages, terms and deadlines are judged by this day. Usually it is today.</source>
        <translation>Ages, terms and deadlines are judged by this day. Usually it is today.</translation>
    </message>
    <message>
        <source>Books (*.lccb)</source>
        <translation>Books (*.lccb)</translation>
    </message>
    <message>
        <source>Check by the day</source>
        <translation>Check by the day</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Everybody in the book</source>
        <translation>Everybody in the book</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exported to %1</translation>
    </message>
    <message>
        <source>Exported to Excel</source>
        <translation>Exported to Excel</translation>
    </message>
    <message>
        <source>Exporting to Excel</source>
        <translation>Exporting to Excel</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>List of cadres (short)</source>
        <translation>List of cadres (short)</translation>
    </message>
    <message>
        <source>New book</source>
        <translation>New book</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Open a book</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Restored. The book that was replaced is kept as %1.</source>
        <translation>Restored. The book that was replaced is kept as %1.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>Where the restored book goes</source>
        <translation>Where the restored book goes</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>Which backup</translation>
    </message>
    <message>
        <source>province.lccb</source>
        <translation>province.lccb</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>&amp;Number of the report</source>
        <translation>&amp;Number of the report</translation>
    </message>
    <message>
        <source>&amp;Take the next number</source>
        <translation>&amp;Take the next number</translation>
    </message>
    <message>
        <source>Each line is a paragraph. What is left empty is printed as dotted lines, as a draft.</source>
        <translation>Each line is a paragraph. What is left empty is printed as dotted lines, as a draft.</translation>
    </message>
    <message>
        <source>from the register</source>
        <translation>from the register</translation>
    </message>
</context>
<context>
    <name>YearEdit</name>
    <message>
        <source>year</source>
        <translation>year</translation>
    </message>
    <message>
        <source>“%1” is not a year. Type four digits, for example 2026.</source>
        <translation>“%1” is not a year. Type four digits, for example 2026.</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>%1: %2 deadlines</source>
        <translation>%1: %2 deadlines</translation>
    </message>
    <message>
        <source>; %1 around this day, known to the month or year only</source>
        <translation>; %1 around this day, known to the month or year only</translation>
    </message>
    <message>
        <source>Deadlines of the day</source>
        <translation>Deadlines of the day</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>The year after</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>The year before</translation>
    </message>
    <message>
        <source>Thick frame: something begins to be wrong. Thin frame: due, announced or over.</source>
        <translation>Thick frame: something begins to be wrong. Thin frame: due, announced or over.</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Year %1</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>%1: %2 deadlines</source>
        <translation>%1: %2 deadlines</translation>
    </message>
    <message>
        <source>+ %1 day unknown</source>
        <translation>+ %1 day unknown</translation>
    </message>
    <message>
        <source>Deadlines of the year</source>
        <translation>Deadlines of the year</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>Month %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>YesNoBox</name>
    <message>
        <source>not recorded</source>
        <translation>not recorded</translation>
    </message>
</context>
</TS>
