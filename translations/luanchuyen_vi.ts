<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About this program</source>
        <translation>Về chương trình</translation>
    </message>
    <message>
        <source>Rotation of leading cadres, version %1</source>
        <translation>Luân chuyển cán bộ lãnh đạo, quản lý – phiên bản %1</translation>
    </message>
    <message>
        <source>Works without a network; every record stays in the book on this machine.
Made with Qt (LGPL), SQLite, ReportLab, PDFium, Liberation fonts (SIL OFL) and Tabler icons (MIT).
Log: %1</source>
        <translation>Chạy không cần mạng; mọi dữ liệu nằm trong sổ trên máy này.
Dùng Qt (LGPL), SQLite, ReportLab, PDFium, phông chữ Liberation (SIL OFL) và biểu tượng Tabler (MIT).
Nhật ký: %1</translation>
    </message>
</context>
<context>
    <name>AfterSection</name>
    <message>
        <source>Old post: %1.</source>
        <translation>Vị trí cũ: %1.</translation>
    </message>
    <message>
        <source>Stays for good from %1: no longer counted as rotated.</source>
        <translation>Bố trí ổn định tại nơi đến từ %1: không còn là cán bộ luân chuyển.</translation>
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
        <translation>&amp;Từ</translation>
    </message>
    <message>
        <source>&amp;Open the rotation</source>
        <translation>&amp;Mở luân chuyển</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>đế&amp;n</translation>
    </message>
    <message>
        <source>A part of a &amp;month counts from (days)</source>
        <translation>&amp;Tháng lẻ tính từ (ngày)</translation>
    </message>
    <message>
        <source>Choose a line to see how its sum is made.</source>
        <translation>Chọn một dòng để xem cách tính.</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>How it is worked out</source>
        <translation>Cách tính</translation>
    </message>
    <message>
        <source>Nobody fits the filter. Empty the search.</source>
        <translation>Không có ai khớp với bộ lọc. Xóa chữ trong ô tìm.</translation>
    </message>
    <message>
        <source>Nobody is rotated in this period. Choose another one.</source>
        <translation>Không có ai luân chuyển trong kỳ này. Chọn kỳ khác.</translation>
    </message>
    <message>
        <source>Nothing is due by the rates in force.</source>
        <translation>Theo các mức đang có hiệu lực thì không có khoản nào.</translation>
    </message>
    <message>
        <source>Only what is not &amp;worked out</source>
        <translation>Chỉ dòng &amp;chưa tính được</translation>
    </message>
    <message>
        <source>Search by name, code or post</source>
        <translation>Tìm theo tên, mã hoặc chức vụ</translation>
    </message>
    <message>
        <source>Support of rotated cadres</source>
        <translation>Chế độ, chính sách đối với cán bộ luân chuyển</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Ngày cuối ở trước ngày đầu.</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Chế độ được hưởng</translation>
    </message>
    <message>
        <source>Working out what is due</source>
        <translation>Đang tính chế độ</translation>
    </message>
    <message>
        <source>Working out what is due. This goes on while you work elsewhere.</source>
        <translation>Đang tính chế độ. Có thể làm việc khác trong lúc chờ.</translation>
    </message>
</context>
<context>
    <name>AmountEdit</name>
    <message>
        <source>“%1” is not an amount in đồng. Type a whole number, for example 1.600.000.</source>
        <translation>“%1” không phải số tiền. Nhập số nguyên tính bằng đồng, ví dụ 1.600.000.</translation>
    </message>
</context>
<context>
    <name>AppointButton</name>
    <message>
        <source>Appoint, transfer…</source>
        <translation>Bổ nhiệm, điều động…</translation>
    </message>
    <message>
        <source>The old post ends, the new one begins, and planning that this settles is closed</source>
        <translation>Thôi chức vụ cũ, giữ chức vụ mới và đưa ra khỏi quy hoạch đã thực hiện xong, trong một thao tác</translation>
    </message>
</context>
<context>
    <name>AppointDialog</name>
    <message>
        <source>Appoint or transfer</source>
        <translation>Bổ nhiệm, điều động cán bộ</translation>
    </message>
    <message>
        <source>Concurrent post</source>
        <translation>Kiêm nhiệm</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Hiệu lực từ ngày</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Ghi quyết định</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>Type both days of the decision; choose the unit, the post and the form of appointment.</source>
        <translation>Nhập ngày quyết định, ngày có hiệu lực; chọn đơn vị, chức danh và hình thức bố trí.</translation>
    </message>
    <message>
        <source>When the days are typed and the post and form are chosen, what stands against it is told here, and what the decision ends and begins.</source>
        <translation>Khi đã nhập ngày, chọn chức danh và hình thức, những điểm vướng mắc và các chức vụ thôi giữ, bắt đầu giữ sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>beside the present post (concurrent)</source>
        <translation>kiêm nhiệm, vẫn giữ chức vụ hiện nay</translation>
    </message>
    <message>
        <source>no present post is recorded</source>
        <translation>chưa ghi chức vụ hiện nay</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Approve</source>
        <translation>Phê duyệt</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>Phê duyệt kế hoạch</translation>
    </message>
    <message>
        <source>Approve the planning list</source>
        <translation>Phê duyệt danh sách quy hoạch</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Plan no.</source>
        <translation>Số kế hoạch</translation>
    </message>
    <message>
        <source>The register has this number for another document. Take another one.</source>
        <translation>Số này trong sổ văn bản là của văn bản khác. Lấy số khác.</translation>
    </message>
    <message>
        <source>Type the day on which the plan was issued.</source>
        <translation>Nhập ngày ban hành kế hoạch.</translation>
    </message>
    <message>
        <source>Type the number of the plan.</source>
        <translation>Nhập số kế hoạch.</translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <source>Counting for the overview</source>
        <translation>Đang đếm cho tổng quan</translation>
    </message>
    <message>
        <source>Looking for deadlines</source>
        <translation>Đang tính thời hạn</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Laying out the page</source>
        <translation>Đang dàn trang</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sao lưu</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Chọn…</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Mở thư mục</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>Sao lưu %1</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Cadres: %1, rotations: %2</source>
        <translation>Cán bộ: %1, luân chuyển: %2</translation>
    </message>
    <message>
        <source>Copying, then reading the copy back from the medium. Do not pull the stick.</source>
        <translation>Đang chép, sau đó đọc lại bản chép từ thẻ nhớ để kiểm tra. Chưa rút thẻ nhớ.</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Thư mục cất bản sao lưu</translation>
    </message>
    <message>
        <source>Size: %1 bytes</source>
        <translation>Cỡ tệp: %1 byte</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-done was left; earlier backups are untouched.</source>
        <translation>Đã dừng. Không để lại tệp dở dang; các bản sao lưu trước vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The program met a fault; no backup was made.</source>
        <translation>Chương trình gặp lỗi; chưa có bản sao lưu nào được tạo.</translation>
    </message>
    <message>
        <source>Where to put the copy</source>
        <translation>Cất bản sao ở đâu</translation>
    </message>
    <message>
        <source>a folder on a USB stick or another disk</source>
        <translation>thư mục trên thẻ nhớ USB hoặc ổ đĩa khác</translation>
    </message>
    <message>
        <source>the copy was read back and is sound.</source>
        <translation>đã đọc lại bản sao, bản sao dùng được.</translation>
    </message>
</context>
<context>
    <name>BookOpener</name>
    <message>
        <source>Open read-only</source>
        <translation>Mở để xem</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Mở %1</translation>
    </message>
    <message>
        <source>You can look at it now, and edit it when the other program has closed it.</source>
        <translation>Có thể mở để xem ngay bây giờ; muốn sửa thì chờ chương trình kia đóng sổ.</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>Tìm (Ctrl+K)</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>Mở để sửa</translation>
    </message>
    <message>
        <source>This book is open read-only: nothing can be changed in it.</source>
        <translation>Sổ đang mở để xem: không sửa được gì trong sổ.</translation>
    </message>
    <message>
        <source>To mend: %1</source>
        <translation>Cần xem: %1</translation>
    </message>
</context>
<context>
    <name>CadreFields</name>
    <message>
        <source>Add a determination</source>
        <translation>Thêm kết luận</translation>
    </message>
    <message>
        <source>Add a discipline</source>
        <translation>Thêm kỷ luật</translation>
    </message>
    <message>
        <source>Add a planning entry</source>
        <translation>Thêm quy hoạch</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>Thêm chức vụ</translation>
    </message>
    <message>
        <source>Add a year</source>
        <translation>Thêm một năm</translation>
    </message>
    <message>
        <source>Add to a year's list</source>
        <translation>Thêm vào danh sách nguồn</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Ngày phê duyệt</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Concurrent post</source>
        <translation>Kiêm nhiệm</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Determination</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Determined on</source>
        <translation>Ngày xác định</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Kỷ luật</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Form of appointment</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Form of discipline</source>
        <translation>Hình thức kỷ luật</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Xếp loại</translation>
    </message>
    <message>
        <source>Hometown (quê quán)</source>
        <translation>Quê quán</translation>
    </message>
    <message>
        <source>Hometown in the list of places</source>
        <translation>Địa bàn quê quán (trong danh mục)</translation>
    </message>
    <message>
        <source>IT skills</source>
        <translation>Tin học</translation>
    </message>
    <message>
        <source>In effect until</source>
        <translation>Hiệu lực đến</translation>
    </message>
    <message>
        <source>In the unit</source>
        <translation>Tại đơn vị</translation>
    </message>
    <message>
        <source>Joined service</source>
        <translation>Tính liên tục</translation>
    </message>
    <message>
        <source>Joined the Party</source>
        <translation>Ngày vào Đảng</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ngoại ngữ</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>Ngày rà soát</translation>
    </message>
    <message>
        <source>Local or not (determinations)</source>
        <translation>Xác định người địa phương</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Địa phương</translation>
    </message>
    <message>
        <source>No determination is recorded; the hometown decides.</source>
        <translation>Chưa có kết luận nào; khi kiểm tra sẽ lấy theo quê quán.</translation>
    </message>
    <message>
        <source>No discipline is recorded.</source>
        <translation>Không có kỷ luật nào được ghi.</translation>
    </message>
    <message>
        <source>No evaluation is recorded.</source>
        <translation>Chưa có đánh giá.</translation>
    </message>
    <message>
        <source>No post is recorded.</source>
        <translation>Chưa có quá trình công tác.</translation>
    </message>
    <message>
        <source>Not planned for any post.</source>
        <translation>Chưa được quy hoạch chức danh nào.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Official member</source>
        <translation>Ngày chính thức</translation>
    </message>
    <message>
        <source>On no year's source list.</source>
        <translation>Không có trong danh sách nguồn năm nào.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Nơi sinh</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Chức danh quy hoạch</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Quy hoạch</translation>
    </message>
    <message>
        <source>Political theory</source>
        <translation>Lý luận chính trị</translation>
    </message>
    <message>
        <source>Post and unit</source>
        <translation>Chức vụ, đơn vị</translation>
    </message>
    <message>
        <source>Post history</source>
        <translation>Quá trình công tác</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Quá trình</translation>
    </message>
    <message>
        <source>Professional education</source>
        <translation>Trình độ chuyên môn</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Ngày đề xuất</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Tôn giáo</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Nơi ở hiện nay</translation>
    </message>
    <message>
        <source>Retirement by decision</source>
        <translation>Ngày nghỉ hưu theo quyết định</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>State management</source>
        <translation>Quản lý nhà nước</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Ngày đưa ra</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>To (last day; empty: still held)</source>
        <translation>Đến (trống: còn giữ)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Why taken out</source>
        <translation>Lý do đưa ra</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Yearly evaluation</source>
        <translation>Đánh giá, xếp loại hằng năm</translation>
    </message>
    <message>
        <source>Yearly rotation source</source>
        <translation>Nguồn luân chuyển hằng năm</translation>
    </message>
    <message>
        <source>a concurrent post</source>
        <translation>là chức vụ kiêm nhiệm</translation>
    </message>
    <message>
        <source>is local</source>
        <translation>Là người địa phương</translation>
    </message>
    <message>
        <source>is not local</source>
        <translation>Không là người địa phương</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nay</translation>
    </message>
    <message>
        <source>the service goes on from the unit that this one succeeded</source>
        <translation>liên tục từ đơn vị trước (đơn vị này kế tục)</translation>
    </message>
</context>
<context>
    <name>CadreForm</name>
    <message>
        <source>CV 2C</source>
        <translation>Lý lịch 2C</translation>
    </message>
    <message>
        <source>CV form 2C</source>
        <translation>Sơ yếu lý lịch 2C</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ngoại lệ</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Lý lịch</translation>
    </message>
    <message>
        <source>Not stored, because it could not be read or was not complete: %1</source>
        <translation>Chưa lưu, vì không đọc được hoặc chưa đủ: %1</translation>
    </message>
    <message>
        <source>Party and education</source>
        <translation>Đảng và trình độ</translation>
    </message>
    <message>
        <source>Party, education</source>
        <translation>Đảng, trình độ</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Luân chuyển</translation>
    </message>
</context>
<context>
    <name>CadreHeading</name>
    <message>
        <source>birth date not recorded</source>
        <translation>chưa có ngày sinh</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>sinh %1</translation>
    </message>
    <message>
        <source>no post held is recorded</source>
        <translation>chưa ghi chức vụ đang giữ</translation>
    </message>
    <message>
        <source>sex not recorded</source>
        <translation>chưa có giới tính</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>start not recorded</source>
        <translation>chưa có ngày bắt đầu</translation>
    </message>
</context>
<context>
    <name>CandidateModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Được quy hoạch</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Chức vụ hiện nay</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
</context>
<context>
    <name>CasesModel</name>
    <message>
        <source>(not in the book any more)</source>
        <translation>(không còn trong sổ)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Nơi đến</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Add a place</source>
        <translation>Thêm địa bàn</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Thêm vị trí</translation>
    </message>
    <message>
        <source>Add a rate</source>
        <translation>Thêm mức hỗ trợ</translation>
    </message>
    <message>
        <source>Add a title</source>
        <translation>Thêm chức danh</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Mức (đồng)</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Khối</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Theo văn bản</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Coefficient of the allowance</source>
        <translation>Hệ số phụ cấp chức vụ</translation>
    </message>
    <message>
        <source>Equivalence rank</source>
        <translation>Bậc tương đương</translation>
    </message>
    <message>
        <source>From km</source>
        <translation>Từ km</translation>
    </message>
    <message>
        <source>From the level</source>
        <translation>Cấp nơi đi</translation>
    </message>
    <message>
        <source>Head of a unit</source>
        <translation>Cấp trưởng</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation>Đang giữ</translation>
    </message>
    <message>
        <source>How it is filled</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>In difficulty</source>
        <translation>Nơi khó khăn</translation>
    </message>
    <message>
        <source>In effect from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>In effect until</source>
        <translation>Hiệu lực đến</translation>
    </message>
    <message>
        <source>Key post</source>
        <translation>Chủ chốt</translation>
    </message>
    <message>
        <source>Kind of support</source>
        <translation>Loại hỗ trợ</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Tên địa bàn</translation>
    </message>
    <message>
        <source>Name of the title</source>
        <translation>Tên chức danh</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Địa bàn mới</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Vị trí mới</translation>
    </message>
    <message>
        <source>New rate</source>
        <translation>Mức hỗ trợ mới</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Chức danh mới</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>No place yet. Add one here, or import the Excel workbook from the File menu.</source>
        <translation>Chưa có địa bàn nào. Thêm ở đây, hoặc nhập tệp Excel từ menu Tệp.</translation>
    </message>
    <message>
        <source>No post yet. Add one here, or import the Excel workbook from the File menu.</source>
        <translation>Chưa có vị trí nào. Thêm ở đây, hoặc nhập tệp Excel từ menu Tệp.</translation>
    </message>
    <message>
        <source>No rate yet. Add those of the resolution in force in the province.</source>
        <translation>Chưa có mức hỗ trợ. Thêm các mức theo nghị quyết đang áp dụng của tỉnh.</translation>
    </message>
    <message>
        <source>No title yet. Add one here, or import the Excel workbook from the File menu.</source>
        <translation>Chưa có chức danh nào. Thêm ở đây, hoặc nhập tệp Excel từ menu Tệp.</translation>
    </message>
    <message>
        <source>No unit yet. Add one here, or import the Excel workbook from the File menu.</source>
        <translation>Chưa có đơn vị nào. Thêm ở đây, hoặc nhập tệp Excel từ menu Tệp.</translation>
    </message>
    <message>
        <source>Not for locals</source>
        <translation>Không là người địa phương</translation>
    </message>
    <message>
        <source>Number of posts</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Only for destinations in difficulty</source>
        <translation>Chỉ áp dụng cho nơi đến khó khăn</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>Place above</source>
        <translation>Địa bàn cấp trên</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>Places that succeed it</source>
        <translation>Địa bàn kế tục</translation>
    </message>
    <message>
        <source>Posts and their number</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Posts of one rank are equivalent; a lower number is a higher post.</source>
        <translation>Các chức danh cùng bậc là tương đương; số nhỏ hơn là chức danh cao hơn.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Bậc</translation>
    </message>
    <message>
        <source>Rates of support</source>
        <translation>Mức hỗ trợ</translation>
    </message>
    <message>
        <source>Staffing in difficulty</source>
        <translation>Khó khăn về cán bộ</translation>
    </message>
    <message>
        <source>Stored as soon as kind and amount are given. The rate that says most counts.</source>
        <translation>Lưu khi có loại và mức. Mức ghi nhiều điều kiện nhất được áp dụng.</translation>
    </message>
    <message>
        <source>Stored as soon as name and code are given.</source>
        <translation>Được lưu ngay khi có tên và mã.</translation>
    </message>
    <message>
        <source>Stored as soon as name, code and level are given.</source>
        <translation>Được lưu ngay khi có tên, mã và cấp.</translation>
    </message>
    <message>
        <source>Stored as soon as unit and title are given.</source>
        <translation>Được lưu ngay khi có đơn vị và chức danh.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>To the level</source>
        <translation>Cấp nơi đến</translation>
    </message>
    <message>
        <source>To under km</source>
        <translation>Đến dưới km</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>Đơn vị cấp trên</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Units that succeed it</source>
        <translation>Đơn vị kế tục</translation>
    </message>
    <message>
        <source>any level</source>
        <translation>mọi cấp</translation>
    </message>
    <message>
        <source>lower is higher</source>
        <translation>số nhỏ là bậc cao</translation>
    </message>
    <message>
        <source>to be strengthened by rotation</source>
        <translation>cần tăng cường bằng luân chuyển</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>CatalogueForm</name>
    <message>
        <source>Choose a line in the list to see it here, or add one.</source>
        <translation>Chọn một dòng trong danh sách để xem ở đây, hoặc thêm mới.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>Bỏ, không thêm</translation>
    </message>
    <message>
        <source>Takes a wrong entry out of the book; undo brings it back</source>
        <translation>Xóa mục nhập nhầm khỏi sổ; có thể hoàn tác</translation>
    </message>
    <message>
        <source>held now: %1</source>
        <translation>đang giữ: %1 người</translation>
    </message>
</context>
<context>
    <name>CatalogueSection</name>
    <message>
        <source>%1 lines</source>
        <translation>%1 dòng</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 trong %2 dòng</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>Counting holders</source>
        <translation>Đếm người đang giữ chức danh</translation>
    </message>
    <message>
        <source>Hide what has ended</source>
        <translation>Ẩn nơi đã hết hiệu lực</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Load proposed titles…</source>
        <translation>Nạp chức danh gợi ý…</translation>
    </message>
    <message>
        <source>Not stored yet. Mend the field that says why, or press Esc in it to put it back.</source>
        <translation>Chưa lưu được. Sửa ô có báo lỗi, hoặc bấm Esc trong ô đó để trả lại như cũ.</translation>
    </message>
    <message>
        <source>Nothing in the catalogue fits these filters.</source>
        <translation>Không có mục nào trong danh mục khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Tìm theo tên, mã</translation>
    </message>
    <message>
        <source>“%1” is out of the catalogue.</source>
        <translation>Đã xóa “%1” khỏi danh mục.</translation>
    </message>
</context>
<context>
    <name>CatalogueWindow</name>
    <message>
        <source>Catalogue</source>
        <translation>Danh mục</translation>
    </message>
</context>
<context>
    <name>ChangedNotice</name>
    <message>
        <source>Keep ours</source>
        <translation>Giữ mẫu của đơn vị</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Xem chỗ đổi</translation>
    </message>
    <message>
        <source>The program's own text of this form has changed since yours was written.</source>
        <translation>Mẫu gốc của biểu mẫu này đã đổi từ khi đơn vị sửa mẫu.</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>not recorded</source>
        <translation>chưa có</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Đóng thẻ</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the planning round</source>
        <translation>Kết thúc đợt quy hoạch</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Kết thúc đợt</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Ngày kết thúc</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close without it</source>
        <translation>Đóng, bỏ phần chưa ghi</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>If it is stopped, nothing half-done is kept.</source>
        <translation>Nếu dừng, phần đang làm dở không được giữ lại.</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>Để làm xong</translation>
    </message>
    <message>
        <source>Something could not be stored. Close all the same?</source>
        <translation>Có phần chưa ghi được vào sổ. Vẫn đóng sổ?</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Dừng lại</translation>
    </message>
    <message>
        <source>“%1” is still under way.</source>
        <translation>“%1” chưa làm xong.</translation>
    </message>
</context>
<context>
    <name>CodeList</name>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>add: type part of the name or code</source>
        <translation>thêm: gõ một phần tên hoặc mã</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Several are named “%1”. Pick one of the lines.</source>
        <translation>Có nhiều mục tên “%1”. Hãy chọn một dòng trong danh sách.</translation>
    </message>
    <message>
        <source>type part of the name or code</source>
        <translation>gõ một phần tên hoặc mã</translation>
    </message>
    <message>
        <source>“%1” is not in the list. Pick a line, or add it to the catalogue first.</source>
        <translation>“%1” không có trong danh sách. Hãy chọn một dòng, hoặc thêm vào danh mục trước.</translation>
    </message>
</context>
<context>
    <name>CodesPicker</name>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>add: type part of the name or code</source>
        <translation>thêm: gõ một phần tên hoặc mã</translation>
    </message>
</context>
<context>
    <name>CoefficientEdit</name>
    <message>
        <source>“%1” is not a coefficient. Type a number such as 0,9.</source>
        <translation>“%1” không phải hệ số. Nhập số như 0,9.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>%1 differences in %2 rules</source>
        <translation>%1 điểm khác ở %2 quy tắc</translation>
    </message>
    <message>
        <source>Choose a regulation or another document at the left to compare it.</source>
        <translation>Chọn một quy định hoặc văn bản ở bên trái để so sánh.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>So sánh với</translation>
    </message>
    <message>
        <source>Difference in</source>
        <translation>Điểm khác</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Các điểm khác</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>The other set</source>
        <translation>Bộ quy tắc kia</translation>
    </message>
    <message>
        <source>The two sets say the same.</source>
        <translation>Hai bộ quy tắc ghi như nhau.</translation>
    </message>
    <message>
        <source>This set</source>
        <translation>Bộ quy tắc này</translation>
    </message>
</context>
<context>
    <name>ContenderModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Vướng</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không vướng</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Correct the document</source>
        <translation>Đính chính văn bản</translation>
    </message>
    <message>
        <source>Give the reason: it stands in the register from then on.</source>
        <translation>Ghi lý do: lý do được lưu trong sổ văn bản.</translation>
    </message>
    <message>
        <source>It becomes version %1; version %2 stays in the register and can still be opened.</source>
        <translation>Đây sẽ là bản %1; bản %2 vẫn còn trong sổ và vẫn mở được.</translation>
    </message>
    <message>
        <source>Print it anew from the records as they are &amp;now</source>
        <translation>In lại từ hồ sơ hiện &amp;nay</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>The paper stays the same: only the words of the register change.</source>
        <translation>Bản PDF giữ nguyên, chỉ sửa phần ghi trong sổ.</translation>
    </message>
    <message>
        <source>The signed paper (PDF)</source>
        <translation>Bản đã ký (PDF)</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>What was wrong, and what it is now</source>
        <translation>Ghi sai ở đâu, sửa thành gì</translation>
    </message>
</context>
<context>
    <name>CvContentForm</name>
    <message>
        <source>Everything that the 2C asks for is recorded.</source>
        <translation>Đã ghi đủ những mục lý lịch 2C cần.</translation>
    </message>
    <message>
        <source>Still missing for the 2C (%1):</source>
        <translation>Còn thiếu cho lý lịch 2C (%1):</translation>
    </message>
</context>
<context>
    <name>CvFields</name>
    <message>
        <source>Academic title or degree</source>
        <translation>Học hàm, học vị</translation>
    </message>
    <message>
        <source>Add a course</source>
        <translation>Thêm khóa học</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>Thêm người thân</translation>
    </message>
    <message>
        <source>Add a reward</source>
        <translation>Thêm khen thưởng</translation>
    </message>
    <message>
        <source>Arrest or prison (when, where, what was declared)</source>
        <translation>Bị bắt, bị tù (khi nào, ở đâu, đã khai báo những gì)</translation>
    </message>
    <message>
        <source>At the present body since</source>
        <translation>Ngày vào cơ quan hiện nay</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Nhóm máu</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Civil service grade</source>
        <translation>Ngạch công chức</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Văn bằng</translation>
    </message>
    <message>
        <source>Diploma or certificate</source>
        <translation>Văn bằng, chứng chỉ</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Ngày xuất ngũ</translation>
    </message>
    <message>
        <source>Education and degree</source>
        <translation>Học vấn, học vị</translation>
    </message>
    <message>
        <source>Enlisted</source>
        <translation>Ngày nhập ngũ</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Gia đình</translation>
    </message>
    <message>
        <source>Family economy</source>
        <translation>Hoàn cảnh kinh tế gia đình</translation>
    </message>
    <message>
        <source>Family origin</source>
        <translation>Thành phần gia đình xuất thân</translation>
    </message>
    <message>
        <source>Family relations</source>
        <translation>Quan hệ gia đình</translation>
    </message>
    <message>
        <source>Field or name of the course</source>
        <translation>Ngành học hoặc tên lớp học</translation>
    </message>
    <message>
        <source>Form of study</source>
        <translation>Hình thức học</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Further Party committee</source>
        <translation>Cấp ủy kiêm</translation>
    </message>
    <message>
        <source>General education</source>
        <translation>Giáo dục phổ thông</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Cấp quyết định</translation>
    </message>
    <message>
        <source>Grade code</source>
        <translation>Mã ngạch</translation>
    </message>
    <message>
        <source>Health and policy</source>
        <translation>Sức khỏe và chính sách</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Chiều cao (cm)</translation>
    </message>
    <message>
        <source>Highest military rank or post (year)</source>
        <translation>Quân hàm, chức vụ cao nhất (năm)</translation>
    </message>
    <message>
        <source>Hometown, occupation, post, unit, where they live</source>
        <translation>Quê quán, nghề nghiệp, chức vụ, đơn vị, nơi ở</translation>
    </message>
    <message>
        <source>Honorary titles (year)</source>
        <translation>Danh hiệu được phong (năm)</translation>
    </message>
    <message>
        <source>Housing (kind, area in use)</source>
        <translation>Nhà ở (loại nhà, diện tích sử dụng)</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>Số CMND/căn cước</translation>
    </message>
    <message>
        <source>Joined socio-political organisations (name, day)</source>
        <translation>Tham gia tổ chức chính trị - xã hội (tên, ngày)</translation>
    </message>
    <message>
        <source>Joined the revolution</source>
        <translation>Ngày tham gia cách mạng</translation>
    </message>
    <message>
        <source>Land (allotted, bought, in production)</source>
        <translation>Đất ở, đất sản xuất (được cấp, tự mua, diện tích)</translation>
    </message>
    <message>
        <source>Main income of the family in a year</source>
        <translation>Nguồn thu nhập chính hằng năm của gia đình</translation>
    </message>
    <message>
        <source>Main work at present</source>
        <translation>Công tác chính đang làm</translation>
    </message>
    <message>
        <source>Martyr's family</source>
        <translation>Gia đình liệt sĩ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>No relative is recorded yet.</source>
        <translation>Chưa ghi người thân nào.</translation>
    </message>
    <message>
        <source>No reward is recorded yet.</source>
        <translation>Chưa ghi khen thưởng.</translation>
    </message>
    <message>
        <source>No training is recorded yet.</source>
        <translation>Chưa ghi quá trình đào tạo, bồi dưỡng.</translation>
    </message>
    <message>
        <source>Occupation before recruitment</source>
        <translation>Nghề nghiệp trước khi tuyển dụng</translation>
    </message>
    <message>
        <source>Organisations and military service</source>
        <translation>Tổ chức chính trị - xã hội và quân ngũ</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Tên gọi khác</translation>
    </message>
    <message>
        <source>Paid so since</source>
        <translation>Hưởng từ</translation>
    </message>
    <message>
        <source>Party committee at present</source>
        <translation>Cấp ủy hiện tại</translation>
    </message>
    <message>
        <source>Pay coefficient</source>
        <translation>Hệ số lương</translation>
    </message>
    <message>
        <source>Pay grade and allowance</source>
        <translation>Ngạch, bậc lương và phụ cấp</translation>
    </message>
    <message>
        <source>Pay step</source>
        <translation>Bậc lương</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Bản thân</translation>
    </message>
    <message>
        <source>Personal history</source>
        <translation>Đặc điểm lịch sử bản thân</translation>
    </message>
    <message>
        <source>Position allowance (coefficient)</source>
        <translation>Phụ cấp chức vụ (hệ số)</translation>
    </message>
    <message>
        <source>Recruited by (body, place)</source>
        <translation>Cơ quan tuyển dụng, ở đâu</translation>
    </message>
    <message>
        <source>Recruited on</source>
        <translation>Ngày được tuyển dụng</translation>
    </message>
    <message>
        <source>Recruitment and work</source>
        <translation>Tuyển dụng và công tác</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Relations abroad (organisations, relatives)</source>
        <translation>Quan hệ với nước ngoài (tổ chức, thân nhân)</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Hình thức khen thưởng</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Khen thưởng</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Tên trường</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Bên</translation>
    </message>
    <message>
        <source>State of health</source>
        <translation>Tình trạng sức khỏe</translation>
    </message>
    <message>
        <source>Strengths in work</source>
        <translation>Sở trường công tác</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Đào tạo</translation>
    </message>
    <message>
        <source>Training and courses</source>
        <translation>Đào tạo, bồi dưỡng</translation>
    </message>
    <message>
        <source>War invalid class</source>
        <translation>Thương binh loại</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Cân nặng (kg)</translation>
    </message>
    <message>
        <source>Work done longest</source>
        <translation>Công việc làm lâu nhất</translation>
    </message>
    <message>
        <source>Work under the former regime (body, post, time)</source>
        <translation>Làm việc trong chế độ cũ (cơ quan, chức vụ, thời gian)</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Năm sinh</translation>
    </message>
</context>
<context>
    <name>CvPart</name>
    <message>
        <source>Close the 2C</source>
        <translation>Thu gọn lý lịch 2C</translation>
    </message>
    <message>
        <source>Open the 2C</source>
        <translation>Mở lý lịch 2C</translation>
    </message>
    <message>
        <source>Print the CV 2C</source>
        <translation>In sơ yếu lý lịch 2C</translation>
    </message>
    <message>
        <source>What the CV form 2C asks for beside the rest of the file.</source>
        <translation>Những mục mà sơ yếu lý lịch 2C cần thêm ngoài phần hồ sơ ở trên.</translation>
    </message>
</context>
<context>
    <name>CvPrinting</name>
    <message>
        <source>%1 CVs</source>
        <translation>%1 sơ yếu lý lịch</translation>
    </message>
    <message>
        <source>&amp;CV form 2C of %1 cadres…</source>
        <translation>Sơ yếu &amp;lý lịch 2C của %1 cán bộ…</translation>
    </message>
    <message>
        <source>&amp;CV form 2C…</source>
        <translation>Sơ yếu &amp;lý lịch 2C…</translation>
    </message>
    <message>
        <source>CV form 2C</source>
        <translation>Sơ yếu lý lịch 2C</translation>
    </message>
    <message>
        <source>CV form 2C as a &amp;Word file…</source>
        <translation>Sơ yếu lý lịch 2C ra tệp &amp;Word…</translation>
    </message>
    <message>
        <source>CV form 2C as a Word file</source>
        <translation>Sơ yếu lý lịch 2C ra tệp Word</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Tệp Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>DayBox</name>
    <message>
        <source>By the &amp;day</source>
        <translation>&amp;Ngày xét</translation>
    </message>
    <message>
        <source>The day by which everything is judged</source>
        <translation>Ngày dùng để xét mọi quy tắc</translation>
    </message>
    <message>
        <source>This is a day to come.</source>
        <translation>Đây là ngày sắp tới, không phải hôm nay.</translation>
    </message>
    <message>
        <source>This is a past day, not today.</source>
        <translation>Đây là ngày đã qua, không phải hôm nay.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Ghi đủ ngày/tháng/năm.</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>and %1 more: see the list</source>
        <translation>và %1 việc khác, xem ở thẻ Danh sách</translation>
    </message>
</context>
<context>
    <name>DeadlineFilters</name>
    <message>
        <source>%1 days before</source>
        <translation>trước %1 ngày</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Từ</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Khoảng thời gian</translation>
    </message>
    <message>
        <source>&amp;Remind</source>
        <translation>N&amp;hắc</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>đế&amp;n</translation>
    </message>
    <message>
        <source>Search by name, code, post or words</source>
        <translation>Tìm theo tên, mã, chức vụ hoặc nội dung</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Ngày cuối ở trước ngày đầu.</translation>
    </message>
    <message>
        <source>The period is longer than %1 years; choose a shorter one.</source>
        <translation>Khoảng thời gian dài hơn %1 năm; hãy chọn khoảng ngắn hơn.</translation>
    </message>
    <message>
        <source>What is so near is set in bold, and calendar files remind so long before</source>
        <translation>Việc còn gần như vậy được in đậm; tệp lịch xuất ra cũng nhắc trước chừng ấy ngày</translation>
    </message>
    <message>
        <source>from one day to another</source>
        <translation>từ ngày đến ngày</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>the next %1 months</source>
        <translation>%1 tháng tới</translation>
    </message>
</context>
<context>
    <name>DeadlineModel</name>
    <message>
        <source>By</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Còn (ngày)</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Happens</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại việc</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Chức vụ hiện nay</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời gian</translation>
    </message>
</context>
<context>
    <name>DeadlinesWindow</name>
    <message>
        <source>%1 deadlines</source>
        <translation>%1 việc</translation>
    </message>
    <message>
        <source>%1 known to the month or year only</source>
        <translation>%1 việc chỉ biết đến tháng hoặc năm</translation>
    </message>
    <message>
        <source>%1 within the time of reminding</source>
        <translation>%1 việc đã đến lúc nhắc</translation>
    </message>
    <message>
        <source>&amp;Export for a calendar program…</source>
        <translation>&amp;Xuất tệp lịch (.ics)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Ask &amp;again</source>
        <translation>Tính &amp;lại</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Tệp lịch (*.ics)</translation>
    </message>
    <message>
        <source>Calendar of deadlines</source>
        <translation>Lịch thời hạn</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Các thời hạn</translation>
    </message>
    <message>
        <source>Export for a calendar program</source>
        <translation>Xuất tệp lịch</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Đã xuất ra %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Looking for deadlines</source>
        <translation>Đang tính thời hạn</translation>
    </message>
    <message>
        <source>Looking for deadlines. This goes on while you work elsewhere.</source>
        <translation>Đang tính thời hạn. Trong lúc chờ vẫn làm việc khác được.</translation>
    </message>
    <message>
        <source>Nothing falls due in this period. Choose a longer one or tick more kinds.</source>
        <translation>Không có việc nào đến hạn trong khoảng này. Chọn khoảng dài hơn hoặc đánh dấu thêm loại việc.</translation>
    </message>
    <message>
        <source>Nothing fits the filter. Tick more kinds or empty the search.</source>
        <translation>Không có việc nào khớp với bộ lọc. Đánh dấu thêm loại việc hoặc xóa chữ trong ô tìm.</translation>
    </message>
    <message>
        <source>The search was stopped. Press “Ask again” to start it anew.</source>
        <translation>Đã dừng tính. Bấm “Tính lại” để tính từ đầu.</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>Writing the calendar file</source>
        <translation>Đang ghi tệp lịch</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>%1 error(s) stand. Mend them, record an exception, or say who takes them on.</source>
        <translation>Còn %1 lỗi. Hãy sửa, ghi ngoại lệ, hoặc ghi người chịu trách nhiệm và lý do để vẫn ban hành.</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Ra quyết định</translation>
    </message>
    <message>
        <source>Decide the rotation</source>
        <translation>Ra quyết định luân chuyển</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decided on the same day as well, so that the post becomes free:</source>
        <translation>Cùng ra quyết định trong ngày, nên vị trí đến sẽ trống:</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Errors stand. To issue the decision all the same, say who takes it on and why:</source>
        <translation>Còn lỗi. Để vẫn ban hành quyết định, ghi rõ người chịu trách nhiệm và lý do:</translation>
    </message>
    <message>
        <source>Issue in spite of errors</source>
        <translation>Vẫn ban hành</translation>
    </message>
    <message>
        <source>It cannot begin before the decision is made. Mend one of the two dates.</source>
        <translation>Ngày bắt đầu trước ngày quyết định. Sửa lại một trong hai ngày.</translation>
    </message>
    <message>
        <source>Period (months)</source>
        <translation>Thời hạn (tháng)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Taken on by</source>
        <translation>Người chịu trách nhiệm</translation>
    </message>
    <message>
        <source>The register has this number for another document. Take another one.</source>
        <translation>Số này trong sổ văn bản là của văn bản khác. Lấy số khác.</translation>
    </message>
    <message>
        <source>Type the date of the decision, the day on which it begins and the period.</source>
        <translation>Nhập ngày quyết định, ngày bắt đầu và thời hạn.</translation>
    </message>
    <message>
        <source>Type the number of the decision.</source>
        <translation>Nhập số quyết định.</translation>
    </message>
    <message>
        <source>When the date of the decision, the day on which it begins and the period are typed, what stands against the decision is told here.</source>
        <translation>Khi nhập đủ ngày quyết định, ngày bắt đầu và thời hạn, các vướng mắc của quyết định (nếu có) sẽ hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Choose a line to see the article, the figures and what to do.</source>
        <translation>Chọn một dòng để xem điều khoản, số liệu và cách xử lý.</translation>
    </message>
    <message>
        <source>Examples of this rule</source>
        <translation>Ví dụ của quy tắc này</translation>
    </message>
    <message>
        <source>Left and Right fold and open the group, with Ctrl all groups.</source>
        <translation>Phím ← và → thu gọn, mở nhóm; giữ Ctrl để làm với mọi nhóm.</translation>
    </message>
</context>
<context>
    <name>DraftFindingLabel</name>
    <message>
        <source>%1 would no longer stand: %2</source>
        <translation>%1 sẽ không còn: %2</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Còn thiếu: %1</translation>
    </message>
    <message>
        <source>This edit would give</source>
        <translation>Sửa như vậy sẽ có</translation>
    </message>
</context>
<context>
    <name>DraftPane</name>
    <message>
        <source>The edit under way (%1): %2 new, %3 would go</source>
        <translation>Sửa đổi đang gõ (%1): thêm %2, bớt %3</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>Drawing up the paper</source>
        <translation>Đang soạn văn bản</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Not worked out</source>
        <translation>Chưa tính được</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Luân chuyển</translation>
    </message>
    <message>
        <source>Sum (đồng)</source>
        <translation>Cộng (đồng)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message>
        <source>How many months ahead</source>
        <translation>Số tháng tới</translation>
    </message>
    <message>
        <source>Look for deadlines again</source>
        <translation>Tìm lại việc đến hạn</translation>
    </message>
    <message>
        <source>Looking for deadlines. This goes on while you work elsewhere.</source>
        <translation>Đang tính thời hạn. Trong lúc chờ vẫn làm việc khác được.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Đã dừng tìm.</translation>
    </message>
    <message>
        <source>What falls due</source>
        <translation>Việc đến hạn</translation>
    </message>
    <message>
        <source>next %1 months</source>
        <translation>%1 tháng tới</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Choose both the unit and the post where the cadre is placed, or empty both.</source>
        <translation>Chọn cả đơn vị và chức danh được bố trí, hoặc để trống cả hai.</translation>
    </message>
    <message>
        <source>Date of the decision that ends it</source>
        <translation>Ngày của quyết định kết thúc</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>End the rotation</source>
        <translation>Kết thúc luân chuyển</translation>
    </message>
    <message>
        <source>Last day of the rotation</source>
        <translation>Ngày kết thúc luân chuyển</translation>
    </message>
    <message>
        <source>No. of the decision that ends it</source>
        <translation>Số quyết định kết thúc</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>The register has this number for another document. Take another one.</source>
        <translation>Số này trong sổ văn bản là của văn bản khác. Lấy số khác.</translation>
    </message>
    <message>
        <source>Type the last day and choose the outcome.</source>
        <translation>Nhập ngày kết thúc và chọn kết quả.</translation>
    </message>
    <message>
        <source>When the last day is typed and the outcome chosen, what stands against the end is told here.</source>
        <translation>Khi nhập ngày cuối và chọn kết quả, các vướng mắc khi kết thúc (nếu có) sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Why it ends so</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>ExamplesDialog</name>
    <message>
        <source>Example</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>Examples of %1</source>
        <translation>Ví dụ của quy tắc %1</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Dữ kiện</translation>
    </message>
    <message>
        <source>Judged by the day %1</source>
        <translation>Xét theo ngày %1</translation>
    </message>
    <message>
        <source>Reading the examples</source>
        <translation>Đang đọc các ví dụ</translation>
    </message>
    <message>
        <source>Switched on for it</source>
        <translation>Văn bản được bật riêng cho ví dụ này</translation>
    </message>
    <message>
        <source>The program is tested by these cases. The facts are made up.</source>
        <translation>Đây cũng là các trường hợp dùng để kiểm thử chương trình. Nhân vật và số liệu là giả định.</translation>
    </message>
    <message>
        <source>This rule has no examples.</source>
        <translation>Quy tắc này không có ví dụ.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>chưa ghi gì</translation>
    </message>
</context>
<context>
    <name>ExitDialog</name>
    <message>
        <source>%1 will be off the list from %2 on; the entry stays in the book.</source>
        <translation>Sẽ đưa ra khỏi quy hoạch %1, từ %2; dòng quy hoạch vẫn được giữ trong sổ.</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Đưa ra</translation>
    </message>
    <message>
        <source>Take off the planning list</source>
        <translation>Đưa ra khỏi quy hoạch</translation>
    </message>
    <message>
        <source>Taken off on</source>
        <translation>Ngày đưa ra</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>%1 years</source>
        <translation>%1 năm</translation>
    </message>
    <message>
        <source>%1 years %2 months</source>
        <translation>%1 năm %2 tháng</translation>
    </message>
    <message>
        <source>age in months in the first post</source>
        <translation>tuổi tính theo tháng khi nhận chức vụ đầu tiên</translation>
    </message>
    <message>
        <source>age in months in the first post, at least</source>
        <translation>tuổi tính theo tháng khi nhận chức vụ đầu tiên, ít nhất</translation>
    </message>
    <message>
        <source>age in months in the first post, at most</source>
        <translation>tuổi tính theo tháng khi nhận chức vụ đầu tiên, nhiều nhất</translation>
    </message>
    <message>
        <source>age in months when joining the Party</source>
        <translation>tuổi tính theo tháng khi vào Đảng</translation>
    </message>
    <message>
        <source>age in months when joining the Party, at least</source>
        <translation>tuổi tính theo tháng khi vào Đảng, ít nhất</translation>
    </message>
    <message>
        <source>age in months when joining the Party, at most</source>
        <translation>tuổi tính theo tháng khi vào Đảng, nhiều nhất</translation>
    </message>
    <message>
        <source>appraised on</source>
        <translation>ngày thẩm định</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>theo ngày đã ghi</translation>
    </message>
    <message>
        <source>between agencies of the same level</source>
        <translation>giữa các cơ quan cùng cấp</translation>
    </message>
    <message>
        <source>by a recorded determination</source>
        <translation>theo xác định đã ghi</translation>
    </message>
    <message>
        <source>by the hometown</source>
        <translation>theo quê quán</translation>
    </message>
    <message>
        <source>by the years of work there</source>
        <translation>theo thời gian công tác ở địa phương</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>số chỗ chưa kết luận được</translation>
    </message>
    <message>
        <source>codes looked at</source>
        <translation>số mã đã xét</translation>
    </message>
    <message>
        <source>codes not in the catalogue</source>
        <translation>mã không có trong danh mục</translation>
    </message>
    <message>
        <source>conclusion of the appraisal</source>
        <translation>kết luận thẩm định</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>dates looked at</source>
        <translation>số ngày đã xét</translation>
    </message>
    <message>
        <source>day of the act</source>
        <translation>ngày của việc</translation>
    </message>
    <message>
        <source>day that counts</source>
        <translation>tính vào ngày</translation>
    </message>
    <message>
        <source>determined on</source>
        <translation>xác định ngày</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>hướng</translation>
    </message>
    <message>
        <source>discipline in effect until</source>
        <translation>kỷ luật có hiệu lực đến</translation>
    </message>
    <message>
        <source>disciplined on</source>
        <translation>ngày quyết định kỷ luật</translation>
    </message>
    <message>
        <source>disciplines recorded</source>
        <translation>số kỷ luật đã ghi</translation>
    </message>
    <message>
        <source>document</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>document of the appraisal</source>
        <translation>số văn bản thẩm định</translation>
    </message>
    <message>
        <source>end</source>
        <translation>kết thúc</translation>
    </message>
    <message>
        <source>equivalent</source>
        <translation>tương đương</translation>
    </message>
    <message>
        <source>exceptions granted</source>
        <translation>số ngoại lệ đã cho phép</translation>
    </message>
    <message>
        <source>finished years</source>
        <translation>số năm đã kết thúc</translation>
    </message>
    <message>
        <source>form of discipline</source>
        <translation>hình thức kỷ luật</translation>
    </message>
    <message>
        <source>from a higher level to a lower one</source>
        <translation>từ cấp trên xuống cấp dưới</translation>
    </message>
    <message>
        <source>from a lower level to a higher one</source>
        <translation>từ cấp dưới lên cấp trên</translation>
    </message>
    <message>
        <source>full member since</source>
        <translation>ngày chính thức</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>số khoảng trống</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>cao hơn</translation>
    </message>
    <message>
        <source>holders counted</source>
        <translation>những người được tính giữ vị trí</translation>
    </message>
    <message>
        <source>hometown</source>
        <translation>quê quán</translation>
    </message>
    <message>
        <source>joined the Party on</source>
        <translation>ngày vào Đảng</translation>
    </message>
    <message>
        <source>judged by the day</source>
        <translation>xét theo ngày</translation>
    </message>
    <message>
        <source>least level</source>
        <translation>mức tối thiểu</translation>
    </message>
    <message>
        <source>leaving the post, not counted</source>
        <translation>những người rời vị trí, không tính</translation>
    </message>
    <message>
        <source>level</source>
        <translation>cấp</translation>
    </message>
    <message>
        <source>level of the destination</source>
        <translation>cấp của đơn vị đến</translation>
    </message>
    <message>
        <source>level of the unit left</source>
        <translation>cấp của đơn vị đi</translation>
    </message>
    <message>
        <source>limit in months</source>
        <translation>giới hạn (tháng)</translation>
    </message>
    <message>
        <source>locality</source>
        <translation>địa bàn</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>thấp hơn</translation>
    </message>
    <message>
        <source>may be holders too</source>
        <translation>những người có thể cũng giữ vị trí</translation>
    </message>
    <message>
        <source>months</source>
        <translation>số tháng</translation>
    </message>
    <message>
        <source>months needed</source>
        <translation>số tháng cần có</translation>
    </message>
    <message>
        <source>months of the rotation under way</source>
        <translation>số tháng của lần luân chuyển đang thực hiện</translation>
    </message>
    <message>
        <source>months of the rotation under way, at least</source>
        <translation>số tháng đã luân chuyển, ít nhất</translation>
    </message>
    <message>
        <source>months of the rotation under way, at most</source>
        <translation>số tháng đã luân chuyển, nhiều nhất</translation>
    </message>
    <message>
        <source>months planned</source>
        <translation>số tháng dự kiến</translation>
    </message>
    <message>
        <source>months, at least</source>
        <translation>số tháng ít nhất</translation>
    </message>
    <message>
        <source>months, at most</source>
        <translation>số tháng nhiều nhất</translation>
    </message>
    <message>
        <source>new post</source>
        <translation>chức vụ mới</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>number of the decision at the end</source>
        <translation>số quyết định kết thúc</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>số chỗ trùng</translation>
    </message>
    <message>
        <source>pairs of dates looked at</source>
        <translation>số cặp ngày đã xét</translation>
    </message>
    <message>
        <source>papers asked for</source>
        <translation>số thành phần phải có</translation>
    </message>
    <message>
        <source>papers missing</source>
        <translation>thành phần còn thiếu</translation>
    </message>
    <message>
        <source>papers of unclear date</source>
        <translation>thành phần chưa rõ ngày</translation>
    </message>
    <message>
        <source>papers too old</source>
        <translation>thành phần quá thời hạn</translation>
    </message>
    <message>
        <source>people in the post with this cadre, at least</source>
        <translation>Số người ở vị trí kể cả cán bộ này, ít nhất</translation>
    </message>
    <message>
        <source>people in the post with this cadre, at most</source>
        <translation>Số người ở vị trí kể cả cán bộ này, nhiều nhất</translation>
    </message>
    <message>
        <source>places in the post</source>
        <translation>Số lượng của vị trí</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>dự kiến kết thúc</translation>
    </message>
    <message>
        <source>planned end, at the earliest</source>
        <translation>hết thời hạn sớm nhất</translation>
    </message>
    <message>
        <source>planned end, at the latest</source>
        <translation>hết thời hạn muộn nhất</translation>
    </message>
    <message>
        <source>planning approved on</source>
        <translation>phê duyệt quy hoạch ngày</translation>
    </message>
    <message>
        <source>planning entries</source>
        <translation>số dòng quy hoạch</translation>
    </message>
    <message>
        <source>planning reviewed on</source>
        <translation>ngày rà soát quy hoạch</translation>
    </message>
    <message>
        <source>possible overlaps</source>
        <translation>số chỗ có thể trùng</translation>
    </message>
    <message>
        <source>posts looked at</source>
        <translation>số chức vụ đã xét</translation>
    </message>
    <message>
        <source>rank of the post at the destination</source>
        <translation>bậc của chức vụ đến</translation>
    </message>
    <message>
        <source>rank of the present post</source>
        <translation>bậc của chức vụ đang giữ</translation>
    </message>
    <message>
        <source>reached on</source>
        <translation>đủ vào ngày</translation>
    </message>
    <message>
        <source>reckoned from the age</source>
        <translation>tính theo tuổi</translation>
    </message>
    <message>
        <source>recorded as</source>
        <translation>hồ sơ ghi</translation>
    </message>
    <message>
        <source>records that look like the same person</source>
        <translation>hồ sơ giống như của cùng một người</translation>
    </message>
    <message>
        <source>records that may be the same person</source>
        <translation>hồ sơ có thể của cùng một người</translation>
    </message>
    <message>
        <source>retires at the earliest on</source>
        <translation>nghỉ hưu sớm nhất ngày</translation>
    </message>
    <message>
        <source>retires at the latest on</source>
        <translation>nghỉ hưu muộn nhất ngày</translation>
    </message>
    <message>
        <source>retires on</source>
        <translation>nghỉ hưu ngày</translation>
    </message>
    <message>
        <source>rotation under way</source>
        <translation>lần luân chuyển đang thực hiện</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>quy tắc</translation>
    </message>
    <message>
        <source>service in these units counts too</source>
        <translation>tính cả thời gian ở các đơn vị</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>tiêu chuẩn</translation>
    </message>
    <message>
        <source>standards not met</source>
        <translation>số tiêu chuẩn chưa đạt</translation>
    </message>
    <message>
        <source>standards of the title</source>
        <translation>số tiêu chuẩn của chức danh</translation>
    </message>
    <message>
        <source>start</source>
        <translation>bắt đầu</translation>
    </message>
    <message>
        <source>start of the rotation under way</source>
        <translation>bắt đầu lần luân chuyển đang thực hiện</translation>
    </message>
    <message>
        <source>steps after the decision</source>
        <translation>số bước sau ngày quyết định</translation>
    </message>
    <message>
        <source>steps that need a date</source>
        <translation>số bước phải có ngày</translation>
    </message>
    <message>
        <source>steps that run backwards</source>
        <translation>số bước có ngày lùi</translation>
    </message>
    <message>
        <source>steps without a date</source>
        <translation>bước chưa ghi ngày</translation>
    </message>
    <message>
        <source>taken off the planning on</source>
        <translation>đưa ra khỏi quy hoạch ngày</translation>
    </message>
    <message>
        <source>term</source>
        <translation>nhiệm kỳ</translation>
    </message>
    <message>
        <source>texts looked at</source>
        <translation>số ô chữ đã xét</translation>
    </message>
    <message>
        <source>title</source>
        <translation>chức danh</translation>
    </message>
    <message>
        <source>to another locality of the same level</source>
        <translation>sang địa phương khác cùng cấp</translation>
    </message>
    <message>
        <source>told from</source>
        <translation>căn cứ để kết luận</translation>
    </message>
    <message>
        <source>took up the first post on</source>
        <translation>ngày nhận chức vụ đầu tiên</translation>
    </message>
    <message>
        <source>took up the new post on</source>
        <translation>ngày nhận chức vụ mới</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>đơn vị</translation>
    </message>
    <message>
        <source>unit existed until</source>
        <translation>đơn vị hoạt động đến</translation>
    </message>
    <message>
        <source>unit exists since</source>
        <translation>đơn vị hoạt động từ</translation>
    </message>
    <message>
        <source>unit of the new post</source>
        <translation>đơn vị của chức vụ mới</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>có hiệu lực từ</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>có hiệu lực đến</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>số chỗ sai</translation>
    </message>
    <message>
        <source>years without an evaluation</source>
        <translation>năm chưa có đánh giá</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message numerus="yes">
        <source>%n setting(s) of the office's own, marked ◆</source>
        <translation><numerusform>%n thiết lập riêng của cơ quan, có dấu ◆</numerusform></translation>
    </message>
    <message>
        <source>&amp;All of this part to the default</source>
        <translation>Cả phần về &amp;mặc định</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Contents</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>FilesBox</name>
    <message>
        <source>Attach files</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Đính kèm tệp…</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Ngày đính kèm</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>In the program for such files; what is changed there stays out of the book</source>
        <translation>Mở bằng chương trình của loại tệp này; sửa ở đó không vào sổ</translation>
    </message>
    <message>
        <source>Making a copy</source>
        <translation>Đang làm bản sao</translation>
    </message>
    <message>
        <source>No program on this machine opens “%1”.</source>
        <translation>Máy này không có chương trình mở được “%1”.</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Mở bản sao</translation>
    </message>
    <message>
        <source>Papers and pictures</source>
        <translation>Giấy tờ và ảnh</translation>
    </message>
    <message>
        <source>Reading files to attach</source>
        <translation>Đang đọc tệp để đính kèm</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Lưu bản sao</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lưu thành…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Đã lưu thành %1</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Đang lưu bản sao</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Gỡ</translation>
    </message>
    <message>
        <source>Undo brings the file back</source>
        <translation>Hoàn tác thì tệp trở lại</translation>
    </message>
    <message>
        <source>Use “Save as…” and look at it on a machine that has one.</source>
        <translation>Dùng “Lưu thành…” rồi xem ở máy có chương trình đó.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Đóng ô tìm</translation>
    </message>
    <message>
        <source>Find in the paper</source>
        <translation>Tìm trong văn bản</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Tìm trong mẫu</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Chỗ sau</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Chỗ trước</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Chỗ tiếp theo</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Chỗ trước</translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message>
        <source>By</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Ends by itself on</source>
        <translation>Tự hết vào ngày</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Set of rules</source>
        <translation>Bộ quy định</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cách xử lý</translation>
    </message>
    <message>
        <source>in force from %1</source>
        <translation>có hiệu lực từ %1</translation>
    </message>
    <message>
        <source>in force from %1 to %2</source>
        <translation>có hiệu lực từ %1 đến %2</translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message>
        <source>Every rule</source>
        <translation>Mọi quy tắc</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Group the findings</source>
        <translation>Nhóm kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Only the findings of a rule</source>
        <translation>Chỉ kết quả của một quy tắc</translation>
    </message>
    <message>
        <source>Search in findings</source>
        <translation>Tìm trong kết quả kiểm tra</translation>
    </message>
    <message>
        <source>by cadre</source>
        <translation>theo cán bộ</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>theo quy tắc</translation>
    </message>
    <message>
        <source>by severity</source>
        <translation>theo mức</translation>
    </message>
    <message>
        <source>by unit</source>
        <translation>theo đơn vị</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Ends by itself</source>
        <translation>Tự hết vào</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Unit not known</source>
        <translation>Không rõ đơn vị</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Về ai</translation>
    </message>
</context>
<context>
    <name>FindingsOut</name>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the findings to Excel</source>
        <translation>Xuất kết quả kiểm tra ra Excel</translation>
    </message>
    <message>
        <source>List of findings</source>
        <translation>Danh sách kết quả kiểm tra</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Choose all lines</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Export the list to Excel…</source>
        <translation>Xuất danh sách ra Excel…</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Thu gọn mọi nhóm</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Nothing fits the filter. Tick more severities, take every rule or empty the search.</source>
        <translation>Không có mục nào khớp với bộ lọc. Chọn thêm mức, chọn mọi quy tắc hoặc xóa chữ trong ô tìm.</translation>
    </message>
    <message>
        <source>Nothing to mend: every rule is met.</source>
        <translation>Không có gì phải sửa.</translation>
    </message>
    <message>
        <source>Only this cadre</source>
        <translation>Chỉ cán bộ này</translation>
    </message>
    <message>
        <source>Only this rule</source>
        <translation>Chỉ quy tắc này</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Mở mọi nhóm</translation>
    </message>
    <message>
        <source>Open the exception…</source>
        <translation>Mở ngoại lệ…</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Mở hồ sơ để sửa</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>In danh sách…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Request an exception…</source>
        <translation>Đề nghị ngoại lệ…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Bỏ lọc, hiện tất cả</translation>
    </message>
    <message>
        <source>The check is not finished yet.</source>
        <translation>Chưa kiểm tra xong.</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>Add what was done</source>
        <translation>Thêm việc đã làm</translation>
    </message>
    <message>
        <source>By (body)</source>
        <translation>Cơ quan thực hiện</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation>Đánh giá năm %1</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>Follow-up and evaluation</source>
        <translation>Theo dõi, nhận xét, đánh giá</translation>
    </message>
    <message>
        <source>Grade of the year (kept in the cadre's file)</source>
        <translation>Xếp loại của năm (ghi vào đánh giá của cán bộ)</translation>
    </message>
    <message>
        <source>Nothing is recorded or awaited yet.</source>
        <translation>Chưa ghi việc nào, cũng chưa có việc nào đến hạn.</translation>
    </message>
    <message>
        <source>Review by the deciding body</source>
        <translation>Nhận xét của cấp quyết định</translation>
    </message>
    <message>
        <source>Review by the destination</source>
        <translation>Nhận xét của nơi đến</translation>
    </message>
    <message>
        <source>Self-review at the end</source>
        <translation>Tự kiểm điểm</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>What was found, said or given</source>
        <translation>Nội dung, kết quả</translation>
    </message>
    <message>
        <source>Year it is about</source>
        <translation>Năm được nhận xét</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>đã xếp loại</translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>năm %1</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Các biểu mẫu</translation>
    </message>
    <message>
        <source>Printed from</source>
        <translation>In theo</translation>
    </message>
    <message>
        <source>the program's</source>
        <translation>mẫu gốc</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>bản %1</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>The book is open read-only. To change something, press “Open for editing” above.</source>
        <translation>Sổ đang mở để xem nên không sửa được ở đây. Muốn sửa, bấm “Mở để sửa” ở phía trên.</translation>
    </message>
</context>
<context>
    <name>GapsDialog</name>
    <message>
        <source>%1: no document of the book has them.</source>
        <translation>%1: không văn bản nào trong sổ mang số này.</translation>
    </message>
    <message>
        <source>&amp;Explain…</source>
        <translation>&amp;Giải thích…</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Giải thích</translation>
    </message>
    <message>
        <source>Explain missing numbers</source>
        <translation>Giải thích số trống</translation>
    </message>
    <message>
        <source>Given twice: %1. Missing without a word why: %2. Explained ones stand below.</source>
        <translation>Số trùng: %1. Số trống chưa rõ vì sao: %2. Số trống đã giải thích ở phía dưới.</translation>
    </message>
    <message>
        <source>Missing and double numbers</source>
        <translation>Số trống, số trùng</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Loạt số</translation>
    </message>
    <message>
        <source>They stand in the register as used elsewhere, and are not given again.</source>
        <translation>Các số này được ghi là dùng ngoài sổ và không cấp lại.</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Giải thích</translation>
    </message>
    <message>
        <source>given twice: %1</source>
        <translation>trùng số: %1</translation>
    </message>
    <message>
        <source>✓ No number is missing, none was given twice.</source>
        <translation>✓ Không có số nào trống, không có số nào trùng.</translation>
    </message>
</context>
<context>
    <name>GrowingDialog</name>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>GuideView</name>
    <message>
        <source>How it is written</source>
        <translation>Cách viết</translation>
    </message>
</context>
<context>
    <name>HeadModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Months full</source>
        <translation>Đủ thời gian</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Vị trí</translation>
    </message>
</context>
<context>
    <name>HeadsCard</name>
    <message>
        <source>Heads who come first</source>
        <translation>Cấp trưởng đủ thời gian sớm nhất</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Decided by</source>
        <translation>Người quyết định</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>Lịch sử thay đổi</translation>
    </message>
    <message>
        <source>No rule set was changed in this book yet.</source>
        <translation>Sổ này chưa thay đổi bộ quy tắc nào.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Đang đọc lịch sử</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Bộ quy tắc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>User of the machine</source>
        <translation>Tài khoản trên máy</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời gian</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>%1 errors: nothing can be imported. Mend the cells listed in Excel, then import again.</source>
        <translation>Có %1 lỗi nên chưa nhập được. Sửa các ô dưới đây trong Excel rồi nhập lại.</translation>
    </message>
    <message>
        <source>%1 new rows, %2 changed, %3 unchanged, %4 warnings. Nothing is written until you press Import.</source>
        <translation>%1 dòng mới, %2 dòng thay đổi, %3 dòng không đổi, %4 cảnh báo. Chưa ghi gì cho tới khi bấm Nhập.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Nhập</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Changed cells %1</source>
        <translation>Ô thay đổi %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Copy the &amp;problems</source>
        <translation>&amp;Chép danh sách vấn đề</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Cần là</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Nhập từ %1</translation>
    </message>
    <message>
        <source>Imported: %1 new rows, %2 changed. Edit &gt; Undo takes the whole import back.</source>
        <translation>Đã nhập: %1 dòng mới, %2 dòng thay đổi. Dùng Sửa &gt; Hoàn tác để bỏ toàn bộ lần nhập này.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Nhập vào sổ</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Trong sổ</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>Trong tệp Excel</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Vấn đề %1</translation>
    </message>
    <message>
        <source>Reading %1. Nothing is written yet.</source>
        <translation>Đang đọc %1. Chưa ghi gì vào sổ.</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>Đọc tệp Excel</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Đã dừng. Không ghi gì vào sổ.</translation>
    </message>
    <message>
        <source>The book already holds everything that is in this workbook.</source>
        <translation>Sổ đã có đủ mọi dữ liệu trong tệp này.</translation>
    </message>
    <message>
        <source>The program met a fault; nothing was written.</source>
        <translation>Chương trình gặp lỗi; không ghi gì vào sổ.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Không đổi</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
</context>
<context>
    <name>IssueAct</name>
    <message>
        <source>Give the paper its place in the register and keep this PDF as it is</source>
        <translation>Vào sổ văn bản và lưu nguyên bản PDF này</translation>
    </message>
    <message>
        <source>Issue %1</source>
        <translation>Ban hành %1</translation>
    </message>
    <message>
        <source>Issued (version %1)</source>
        <translation>Đã ban hành (bản %1)</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Ban hành…</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Date of the document</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ban hành</translation>
    </message>
    <message>
        <source>Issue the document</source>
        <translation>Ban hành văn bản</translation>
    </message>
    <message>
        <source>No PDF is kept with it: only the entry will stand in the register.</source>
        <translation>Không lưu bản PDF kèm theo: sổ chỉ có dòng ghi số này.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>The PDF (%1) is kept as it is now, with its checksum; later prints are the same.</source>
        <translation>Bản PDF (%1) được lưu đúng như hiện nay kèm mã băm; in lại sau này vẫn là bản này.</translation>
    </message>
    <message>
        <source>The signed paper (PDF)</source>
        <translation>Bản đã ký (PDF)</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Why the date is out of the order of numbers</source>
        <translation>Vì sao ngày không theo thứ tự số</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>%1 min left</source>
        <translation>còn %1 phút</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>còn %1 giây</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>Đang dừng: %1</translation>
    </message>
</context>
<context>
    <name>LackingModel</name>
    <message>
        <source>Difficulty</source>
        <translation>Khó khăn</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Sẽ thiếu</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Who leaves, and why</source>
        <translation>Người sẽ thôi giữ và lý do</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>behind the line: too many</source>
        <translation>sau vạch: thừa</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>sẽ đến</translation>
    </message>
    <message>
        <source>leaves: a place falls vacant</source>
        <translation>sẽ thôi giữ, để trống</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>còn giữ</translation>
    </message>
    <message>
        <source>vacant now</source>
        <translation>đang trống</translation>
    </message>
    <message>
        <source>…: number not recorded</source>
        <translation>…: chưa ghi số lượng</translation>
    </message>
</context>
<context>
    <name>LevelBox</name>
    <message>
        <source>“%1” is no level of this kind. Choose one from the list.</source>
        <translation>“%1” không có trong thang mức của tiêu chuẩn này. Chọn một mức trong danh sách.</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>From where to where</source>
        <translation>Nơi đi → nơi đến</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Người đang giữ</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>Mã đơn vị</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời gian</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>ListWindow</name>
    <message>
        <source>%1 lines, as of %2. Enter or a double click opens the record.</source>
        <translation>%1 dòng, tính đến ngày %2. Bấm Enter hoặc bấm đúp để mở hồ sơ.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Đang đọc danh sách</translation>
    </message>
    <message>
        <source>Show in the &amp;Cadres tab</source>
        <translation>Xem ở thẻ &amp;Cán bộ</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;About this program</source>
        <translation>&amp;Về chương trình</translation>
    </message>
    <message>
        <source>&amp;Back up to USB…</source>
        <translation>Sao lưu ra &amp;USB…</translation>
    </message>
    <message>
        <source>&amp;Cadres</source>
        <translation>&amp;Cán bộ</translation>
    </message>
    <message>
        <source>&amp;Check the whole book again</source>
        <translation>&amp;Kiểm tra lại toàn bộ sổ</translation>
    </message>
    <message>
        <source>&amp;Close the book</source>
        <translation>Đón&amp;g sổ</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Màu sắc</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Exceptions…</source>
        <translation>&amp;Ngoại lệ…</translation>
    </message>
    <message>
        <source>&amp;Export to Excel…</source>
        <translation>&amp;Xuất ra Excel…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Find anywhere…</source>
        <translation>&amp;Tìm khắp sổ…</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>T&amp;rợ giúp</translation>
    </message>
    <message>
        <source>&amp;Import from Excel…</source>
        <translation>&amp;Nhập từ Excel…</translation>
    </message>
    <message>
        <source>&amp;Judge old decisions again…</source>
        <translation>&amp;Xét lại quyết định cũ…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;List of cadres (short)…</source>
        <translation>&amp;Danh sách trích ngang…</translation>
    </message>
    <message>
        <source>&amp;Needs…</source>
        <translation>&amp;Nhu cầu…</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>Sổ &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Kết quả &amp;sau</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>Mở &amp;sổ…</translation>
    </message>
    <message>
        <source>&amp;Packages of moves…</source>
        <translation>&amp;Phương án luân chuyển…</translation>
    </message>
    <message>
        <source>&amp;Paper of what is in front</source>
        <translation>Văn bản của mục đan&amp;g xem</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Kết quả &amp;trước</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Thoát</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Reports on rotations…</source>
        <translation>&amp;Báo cáo sơ kết, tổng kết…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>&amp;Phục hồi từ bản sao lưu…</translation>
    </message>
    <message>
        <source>&amp;Rotations</source>
        <translation>&amp;Luân chuyển</translation>
    </message>
    <message>
        <source>&amp;Rule sets…</source>
        <translation>Bộ &amp;quy tắc…</translation>
    </message>
    <message>
        <source>&amp;Settings of the papers…</source>
        <translation>&amp;Thiết lập văn bản…</translation>
    </message>
    <message>
        <source>&amp;Templates of the papers…</source>
        <translation>&amp;Mẫu văn bản…</translation>
    </message>
    <message>
        <source>&amp;Title standards…</source>
        <translation>&amp;Tiêu chuẩn chức danh…</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Côn&amp;g cụ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Why not?…</source>
        <translation>&amp;Vì sao không?…</translation>
    </message>
    <message>
        <source>&amp;Write papers…</source>
        <translation>&amp;Soạn văn bản…</translation>
    </message>
    <message>
        <source>&amp;Yearly plans…</source>
        <translation>&amp;Kế hoạch năm…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>C&amp;atalogue…</source>
        <translation>&amp;Danh mục…</translation>
    </message>
    <message>
        <source>Calendar of dead&amp;lines…</source>
        <translation>&amp;Lịch thời hạn…</translation>
    </message>
    <message>
        <source>Check by the &amp;day…</source>
        <translation>Kiểm tra th&amp;eo ngày…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Find in this &amp;tab</source>
        <translation>Tìm trong thẻ nà&amp;y</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Mảnh</translation>
    </message>
    <message>
        <source>Load the places of a pro&amp;vince…</source>
        <translation>Nạp đị&amp;a bàn của tỉnh…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>Mở thư mục &amp;nhật ký</translation>
    </message>
    <message>
        <source>Opened &amp;lately</source>
        <translation>Mở gần đâ&amp;y</translation>
    </message>
    <message>
        <source>Papers of a &amp;meeting…</source>
        <translation>Bộ hồ sơ &amp;họp…</translation>
    </message>
    <message>
        <source>Planning &amp;rounds…</source>
        <translation>Đợt &amp;quy hoạch…</translation>
    </message>
    <message>
        <source>Re&amp;gister of documents…</source>
        <translation>Sổ &amp;văn bản…</translation>
    </message>
    <message>
        <source>Rearra&amp;nge units…</source>
        <translation>Sắ&amp;p xếp đơn vị…</translation>
    </message>
    <message>
        <source>S&amp;upport of rotated cadres…</source>
        <translation>&amp;Chế độ, chính sách luân chuyển…</translation>
    </message>
    <message>
        <source>Set a &amp;password…</source>
        <translation>Đặt mật &amp;khẩu…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Làm lại: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Hoàn tác: %1</translation>
    </message>
    <message>
        <source>Open or make a book first, then drop the workbook.</source>
        <translation>Mở hoặc tạo sổ trước, rồi kéo thả tệp Excel vào.</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Ngôn ngữ sẽ đổi khi mở lại chương trình.</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>does not apply</source>
        <translation>không áp dụng</translation>
    </message>
    <message>
        <source>error</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>exception granted</source>
        <translation>đã cho phép ngoại lệ</translation>
    </message>
    <message>
        <source>met</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>chưa đủ dữ liệu</translation>
    </message>
    <message>
        <source>note</source>
        <translation>lưu ý</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>cảnh báo</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close without it</source>
        <translation>Đóng, bỏ phần chưa ghi</translation>
    </message>
    <message>
        <source>Everything else is stored. The fields concerned say what is missing.</source>
        <translation>Mọi thứ khác đã được ghi. Các ô liên quan cho biết còn thiếu gì.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Mở thư mục nhật ký</translation>
    </message>
    <message>
        <source>Please send this log to those who look after the program:
%1
Fault number: %2</source>
        <translation>Hãy gửi tệp nhật ký này cho người phụ trách chương trình:
%1
Số hiệu lỗi: %2</translation>
    </message>
    <message>
        <source>Program fault</source>
        <translation>Lỗi chương trình</translation>
    </message>
    <message>
        <source>Some of what was typed is not stored yet, because it is incomplete or cannot be read.</source>
        <translation>Một phần vừa nhập chưa được ghi vì còn thiếu hoặc không đọc được.</translation>
    </message>
    <message>
        <source>The program met a fault of its own. What was saved is safe; the last step may not be done.</source>
        <translation>Chương trình vừa gặp lỗi bên trong. Những gì đã lưu vẫn còn nguyên; thao tác vừa rồi có thể chưa xong.</translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Go to the field</source>
        <translation>Đến ô cần ghi</translation>
    </message>
    <message>
        <source>should be recorded</source>
        <translation>nên ghi</translation>
    </message>
</context>
<context>
    <name>MissingList</name>
    <message>
        <source>%1 – entered in: %2</source>
        <translation>%1 – nhập ở: %2</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Còn thiếu</translation>
    </message>
</context>
<context>
    <name>MoveEditor</name>
    <message>
        <source>Begins on</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Empty: as if it began on the day by which everything is judged</source>
        <translation>Để trống: tính như bắt đầu từ ngày xét</translation>
    </message>
    <message>
        <source>Period (months)</source>
        <translation>Thời hạn (tháng)</translation>
    </message>
    <message>
        <source>Post at the destination</source>
        <translation>Chức danh nơi đến</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Unit of destination</source>
        <translation>Đơn vị nơi đến</translation>
    </message>
</context>
<context>
    <name>MoveModel</name>
    <message>
        <source>Begins on</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>New, gone</source>
        <translation>Thêm, bớt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>— not yet —</source>
        <translation>— chưa có —</translation>
    </message>
</context>
<context>
    <name>MoveTab</name>
    <message>
        <source>%1 lines, %2 wait for a word</source>
        <translation>%1 dòng, %2 dòng chờ quyết định</translation>
    </message>
    <message>
        <source>Only what still waits for a word</source>
        <translation>Chỉ dòng còn chờ quyết định</translation>
    </message>
    <message>
        <source>Search by name or post</source>
        <translation>Tìm theo tên hoặc chức vụ</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>(no name yet)</source>
        <translation>(chưa ghi tên)</translation>
    </message>
    <message>
        <source>A paper takes the name that was in force on its date: give here what the committee, its seat and other bodies were called before. On days without a row of your own, the name under Bodies and place holds.</source>
        <translation>Văn bản ghi tên gọi có hiệu lực vào ngày của văn bản: ghi ở đây tên trước kia của cấp ủy, địa danh và các cơ quan. Ngày không có dòng riêng thì dùng tên ở phần “Cơ quan và địa danh”.</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Từ – đến</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Name in that time</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>What is named</source>
        <translation>Tên của</translation>
    </message>
    <message>
        <source>always</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source>blank: ever since</source>
        <translation>để trống: từ trước</translation>
    </message>
    <message>
        <source>blank: until today</source>
        <translation>để trống: đến nay</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>the office's own</source>
        <translation>cơ quan ghi</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Open “Needs”…</source>
        <translation>Mở cửa sổ Nhu cầu…</translation>
    </message>
</context>
<context>
    <name>NeedsDialog</name>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>Counting the needs</source>
        <translation>Đang tính nhu cầu</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>No post that the plan does not state yet lacks anybody on that day.</source>
        <translation>Đến ngày đó không có vị trí nào thiếu người mà kế hoạch chưa nêu.</translation>
    </message>
    <message>
        <source>Search by unit or title</source>
        <translation>Tìm theo đơn vị hoặc chức danh</translation>
    </message>
    <message>
        <source>Take %1 posts</source>
        <translation>Lấy %1 vị trí</translation>
    </message>
    <message>
        <source>Take from the needs into the plan of %1</source>
        <translation>Lấy từ nhu cầu vào kế hoạch năm %1</translation>
    </message>
    <message>
        <source>The day lies before the day of judging (%1). Choose that day or a later one.</source>
        <translation>Ngày này trước ngày xét (%1). Chọn ngày xét hoặc một ngày sau đó.</translation>
    </message>
    <message>
        <source>Until the end of &amp;day</source>
        <translation>Đến hết &amp;ngày</translation>
    </message>
</context>
<context>
    <name>NeedsFilters</name>
    <message>
        <source>&amp;Sum by</source>
        <translation>&amp;Tổng hợp theo</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>All titles</source>
        <translation>Mọi chức danh</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Only shortages</source>
        <translation>Chỉ chỗ thiếu</translation>
    </message>
    <message>
        <source>Only surpluses</source>
        <translation>Chỉ chỗ thừa</translation>
    </message>
    <message>
        <source>Only units in difficulty</source>
        <translation>Chỉ nơi khó khăn</translation>
    </message>
    <message>
        <source>Search by unit or title</source>
        <translation>Tìm theo đơn vị hoặc chức danh</translation>
    </message>
    <message>
        <source>The day lies before the day of judging (%1). Choose that day or a later one.</source>
        <translation>Ngày này trước ngày xét (%1). Chọn ngày xét hoặc một ngày sau đó.</translation>
    </message>
    <message>
        <source>This unit and those under it</source>
        <translation>Đơn vị này và các đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>Those who leave by:</source>
        <translation>Tính thôi giữ do:</translation>
    </message>
    <message>
        <source>Until the end of &amp;day</source>
        <translation>Đến hết &amp;ngày</translation>
    </message>
    <message>
        <source>end of the rotation</source>
        <translation>hết thời hạn luân chuyển</translation>
    </message>
    <message>
        <source>end of the term</source>
        <translation>hết nhiệm kỳ</translation>
    </message>
    <message>
        <source>retirement</source>
        <translation>nghỉ hưu</translation>
    </message>
    <message>
        <source>two terms as head</source>
        <translation>quá hai nhiệm kỳ</translation>
    </message>
</context>
<context>
    <name>NeedsModel</name>
    <message>
        <source>%1 posts have no number on record</source>
        <translation>%1 vị trí chưa ghi số lượng</translation>
    </message>
    <message>
        <source>%1: what stands before + is certain, what has ? is not</source>
        <translation>%1: số đứng trước dấu + là chắc chắn, số có dấu ? là chưa rõ</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Khó khăn</translation>
    </message>
</context>
<context>
    <name>NeedsPicture</name>
    <message>
        <source>%1 posts have no number on record</source>
        <translation>%1 vị trí chưa ghi số lượng</translation>
    </message>
    <message>
        <source>Picture of the needs</source>
        <translation>Biểu đồ nhu cầu</translation>
    </message>
    <message>
        <source>after the day %1, lacking %2, too many %3</source>
        <translation>đến ngày đó còn %1, thiếu %2, thừa %3</translation>
    </message>
    <message>
        <source>now %1, lacking %2, too many %3</source>
        <translation>hiện có %1, thiếu %2, thừa %3</translation>
    </message>
</context>
<context>
    <name>NeedsWindow</name>
    <message>
        <source>%1 posts · now %2, lacking %3, too many %4 · on the day %5, lacking %6, too many %7</source>
        <translation>%1 vị trí · hiện có %2, thiếu %3, thừa %4 · đến ngày đó còn %5, thiếu %6, thừa %7</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>Counting the needs</source>
        <translation>Đang tính nhu cầu</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the needs to Excel</source>
        <translation>Xuất nhu cầu ra Excel</translation>
    </message>
    <message>
        <source>How the figures are counted</source>
        <translation>Các con số được tính thế nào</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Needs of cadres</source>
        <translation>Nhu cầu cán bộ</translation>
    </message>
    <message>
        <source>No post fits these filters.</source>
        <translation>Không có vị trí nào khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>No post yet. Record units, titles and posts in the catalogue first.</source>
        <translation>Chưa có vị trí nào. Ghi đơn vị, chức danh và vị trí trong danh mục trước.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Biểu đồ</translation>
    </message>
</context>
<context>
    <name>NewCadreDialog</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add a cadre</source>
        <translation>Thêm cán bộ</translation>
    </message>
    <message>
        <source>Already in the book under this name:</source>
        <translation>Trong sổ đã có người cùng tên:</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
</context>
<context>
    <name>NewUnitBox</name>
    <message>
        <source>A new unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>Add the &amp;new unit</source>
        <translation>Thêm đơn vị &amp;mới</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Khối</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Give this.</source>
        <translation>Cần nhập.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa bàn</translation>
    </message>
    <message>
        <source>The new name</source>
        <translation>Tên mới</translation>
    </message>
    <message>
        <source>Unit above</source>
        <translation>Đơn vị cấp trên</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>not recorded</source>
        <translation>chưa có</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>NumberEdit</name>
    <message>
        <source>“%1” is not a whole number from %2 to %3.</source>
        <translation>“%1” không phải là số nguyên từ %2 đến %3.</translation>
    </message>
</context>
<context>
    <name>OfferBox</name>
    <message>
        <source>not recorded</source>
        <translation>chưa ghi</translation>
    </message>
</context>
<context>
    <name>OldSeats</name>
    <message>
        <source>Reading the old posts</source>
        <translation>Đang đọc vị trí cũ</translation>
    </message>
</context>
<context>
    <name>OpenRoundDialog</name>
    <message>
        <source>Begun on</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Open a planning round</source>
        <translation>Mở đợt quy hoạch</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>Mở đợt</translation>
    </message>
    <message>
        <source>Opens: %1</source>
        <translation>Sẽ mở đợt %1.</translation>
    </message>
    <message>
        <source>Term, for example 2025-2030</source>
        <translation>Nhiệm kỳ, ví dụ 2025-2030</translation>
    </message>
    <message>
        <source>Type a code for the round.</source>
        <translation>Nhập mã của đợt.</translation>
    </message>
    <message>
        <source>Type the term.</source>
        <translation>Nhập nhiệm kỳ.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>As of %1 · %2 cadres in the book, %3 hold a post on that day</source>
        <translation>Tính đến ngày %1 · sổ có %2 cán bộ, %3 người đang giữ chức vụ vào ngày này</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Print the &amp;overview…</source>
        <translation>&amp;In tổng quan…</translation>
    </message>
    <message>
        <source>Print the overview…</source>
        <translation>In tổng quan…</translation>
    </message>
</context>
<context>
    <name>PackageWindow</name>
    <message>
        <source>%1 proposals were made; they are in the rotation tab.</source>
        <translation>Đã lập %1 đề xuất; xem ở trang Luân chuyển.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Đã xóa: %1.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Mark two lines with Ctrl: each goes where the other was to go</source>
        <translation>Đánh dấu hai dòng bằng phím Ctrl: người này đến nơi của người kia</translation>
    </message>
    <message>
        <source>Moves of the package</source>
        <translation>Các lần chuyển của phương án</translation>
    </message>
    <message>
        <source>Name of the package</source>
        <translation>Tên phương án</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>Phương án mới</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Phương án</translation>
    </message>
    <message>
        <source>Packages of moves</source>
        <translation>Phương án luân chuyển</translation>
    </message>
    <message>
        <source>Swap destinations</source>
        <translation>Hoán đổi nơi đến</translation>
    </message>
    <message>
        <source>Swap with the holder</source>
        <translation>Đổi chỗ với người đang giữ</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>This book is open read-only: packages are not kept.</source>
        <translation>Sổ đang mở để xem: phương án sẽ không được lưu.</translation>
    </message>
    <message>
        <source>Turn into proposals</source>
        <translation>Chuyển thành đề xuất</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Who holds the post of destination now goes to the post that this cadre leaves</source>
        <translation>Người đang giữ vị trí đến sẽ chuyển về vị trí mà cán bộ này rời đi</translation>
    </message>
    <message>
        <source>name of the package</source>
        <translation>tên phương án</translation>
    </message>
</context>
<context>
    <name>PacketForm</name>
    <message>
        <source>&amp;Copies of the kind in hand</source>
        <translation>&amp;Số bản của loại đang chọn</translation>
    </message>
    <message>
        <source>&amp;Date the papers</source>
        <translation>Ghi &amp;ngày văn bản</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên bộ</translation>
    </message>
    <message>
        <source>&amp;One PDF with bookmarks</source>
        <translation>&amp;Một tệp PDF có mục lục dấu trang</translation>
    </message>
    <message>
        <source>&amp;Papers in the packet</source>
        <translation>&amp;Giấy tờ trong bộ</translation>
    </message>
    <message>
        <source>A &amp;folder with a file for each paper</source>
        <translation>&amp;Thư mục, mỗi giấy tờ một tệp</translation>
    </message>
    <message>
        <source>Earlier in the packet (Alt+Up)</source>
        <translation>Lên trước trong bộ (Alt+Mũi tên lên)</translation>
    </message>
    <message>
        <source>F&amp;rame</source>
        <translation>Thể thứ&amp;c</translation>
    </message>
    <message>
        <source>How often the pages of the kind in hand stand in the packet</source>
        <translation>Số lần in các trang của loại đang chọn trong bộ, ví dụ phiếu phát cho từng người dự họp</translation>
    </message>
    <message>
        <source>Later in the packet (Alt+Down)</source>
        <translation>Xuống sau trong bộ (Alt+Mũi tên xuống)</translation>
    </message>
    <message>
        <source>Papers in the packet</source>
        <translation>Giấy tờ trong bộ</translation>
    </message>
    <message>
        <source>for printing on &amp;both sides: each paper begins on a front</source>
        <translation>để in &amp;hai mặt: mỗi giấy tờ bắt đầu ở mặt trước</translation>
    </message>
    <message>
        <source>with &amp;Word copies of the text forms</source>
        <translation>kèm bản &amp;Word của các mẫu văn bản</translation>
    </message>
</context>
<context>
    <name>PacketWindow</name>
    <message>
        <source>%1 cases, %2 kinds of papers</source>
        <translation>%1 trường hợp, %2 loại giấy tờ</translation>
    </message>
    <message>
        <source>%1 pages were written to %2</source>
        <translation>Đã ghi %1 trang vào %2</translation>
    </message>
    <message>
        <source>&amp;Make the packet…</source>
        <translation>&amp;Lập bộ hồ sơ…</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>Thêm trường hợp</translation>
    </message>
    <message>
        <source>Cases of the packet</source>
        <translation>Các trường hợp trong bộ</translation>
    </message>
    <message>
        <source>Make the packet</source>
        <translation>Lập bộ hồ sơ</translation>
    </message>
    <message>
        <source>Making the packet</source>
        <translation>Đang lập bộ hồ sơ</translation>
    </message>
    <message>
        <source>No case yet. Add one above, or mark rotations in their list and choose this window there.</source>
        <translation>Chưa có trường hợp nào. Thêm ở ô trên, hoặc đánh dấu các luân chuyển trong danh sách rồi chọn “Bộ hồ sơ họp…” ở đó.</translation>
    </message>
    <message>
        <source>Open the ca&amp;se</source>
        <translation>Mở t&amp;rường hợp</translation>
    </message>
    <message>
        <source>Open the resu&amp;lt</source>
        <translation>Mở &amp;kết quả</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Papers of a meeting</source>
        <translation>Bộ hồ sơ họp</translation>
    </message>
    <message>
        <source>Reading rotations</source>
        <translation>Đang đọc các luân chuyển</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Đã dừng, không ghi tệp nào.</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>&amp;Bỏ khỏi bộ</translation>
    </message>
    <message>
        <source>There was nothing to write.</source>
        <translation>Không có gì để ghi.</translation>
    </message>
    <message>
        <source>What became of each case will be told here.</source>
        <translation>Kết quả lập bộ hồ sơ của từng trường hợp sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>add a case: type part of the name or code</source>
        <translation>thêm trường hợp: gõ một phần họ tên hoặc mã</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
</context>
<context>
    <name>PairModel</name>
    <message>
        <source>By the day chosen</source>
        <translation>Theo ngày chọn</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>From where to where</source>
        <translation>Từ đâu đến đâu</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Luân chuyển</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>When it was decided</source>
        <translation>Khi ra quyết định</translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Findings: %1</source>
        <translation>Kết quả kiểm tra:   %1</translation>
    </message>
    <message>
        <source>Shut the findings</source>
        <translation>Đóng kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Shut the findings (Ctrl+Shift+M)</source>
        <translation>Đóng kết quả kiểm tra (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>đang kiểm tra…</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>As they were issued: %1.</source>
        <translation>In nguyên bản đã ban hành: %1.</translation>
    </message>
    <message>
        <source>Drafts, not final: %1.</source>
        <translation>Bản dự thảo: %1.</translation>
    </message>
    <message>
        <source>Issue %1</source>
        <translation>Ban hành %1</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Ban hành…</translation>
    </message>
    <message>
        <source>Left out, cannot be printed: %1.</source>
        <translation>Không in được nên bỏ lại: %1.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>Lưu Word</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1.</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Tệp Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>Change the &amp;template…</source>
        <translation>Sửa &amp;mẫu…</translation>
    </message>
    <message>
        <source>Date of the paper</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Numbers for all cases that &amp;lack one</source>
        <translation>&amp;Lấy số cho các trường hợp chưa có</translation>
    </message>
    <message>
        <source>Party form</source>
        <translation>Văn bản của Đảng</translation>
    </message>
    <message>
        <source>Same for &amp;all cases</source>
        <translation>&amp;Dùng cho mọi trường hợp</translation>
    </message>
    <message>
        <source>State form (Decree 30/2020)</source>
        <translation>Văn bản hành chính nhà nước</translation>
    </message>
    <message>
        <source>The date, who signs, the mark and what is typed below, for all cases</source>
        <translation>Ngày, người ký, độ mật và nội dung nhập bên dưới, dùng cho mọi trường hợp trong danh sách</translation>
    </message>
    <message>
        <source>The text of this form, with this case beside it (Ctrl+T)</source>
        <translation>Mẫu của loại giấy tờ này, xem ngay với trường hợp đang chọn (Ctrl+T)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Typed when printing</source>
        <translation>Nhập khi in</translation>
    </message>
    <message>
        <source>as the case records it</source>
        <translation>theo hồ sơ</translation>
    </message>
</context>
<context>
    <name>PaperSettingsWindow</name>
    <message numerus="yes">
        <source>%n own value(s)</source>
        <translation><numerusform>%n giá trị riêng</numerusform></translation>
    </message>
    <message>
        <source>&amp;Numbering and terms…</source>
        <translation>Đánh &amp;số, nhiệm kỳ…</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>Đóng, không lưu</translation>
    </message>
    <message>
        <source>Close without storing the settings?</source>
        <translation>Đóng mà không lưu thiết lập?</translation>
    </message>
    <message>
        <source>Find a setting (Ctrl+F)</source>
        <translation>Tìm thiết lập (Ctrl+F)</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>How each kind is numbered, the terms of the committee, the last number on paper</source>
        <translation>Cách đánh số từng loại, nhiệm kỳ cấp ủy, số cuối của sổ giấy</translation>
    </message>
    <message>
        <source>No setting with these words.</source>
        <translation>Không có thiết lập nào có các chữ này.</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Các phần của thiết lập</translation>
    </message>
    <message>
        <source>Settings of the papers</source>
        <translation>Thiết lập văn bản</translation>
    </message>
    <message>
        <source>What was typed here since the window was opened will be lost.</source>
        <translation>Những gì đã nhập từ khi mở cửa sổ này sẽ mất.</translation>
    </message>
</context>
<context>
    <name>PapersPanes</name>
    <message>
        <source>&amp;Issue…</source>
        <translation>&amp;Ban hành…</translation>
    </message>
    <message>
        <source>&amp;View, print…</source>
        <translation>&amp;Xem, in…</translation>
    </message>
    <message>
        <source>Add a rotation</source>
        <translation>Thêm trường hợp luân chuyển</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Các trường hợp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Lưu &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as &amp;Word…</source>
        <translation>Lưu &amp;Word…</translation>
    </message>
    <message>
        <source>Write papers</source>
        <translation>Soạn văn bản</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>%1 files</source>
        <translation>%1 tệp</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, đến %2</translation>
    </message>
    <message>
        <source>Drop files on a paper to attach them to it.</source>
        <translation>Kéo tệp thả vào một thành phần để đính kèm.</translation>
    </message>
    <message>
        <source>Holds for %1 months</source>
        <translation>Có giá trị %1 tháng</translation>
    </message>
</context>
<context>
    <name>PapersWindow</name>
    <message>
        <source>%1 (%2 cases)</source>
        <translation>%1 (%2 trường hợp)</translation>
    </message>
    <message>
        <source>Choose the rotation that the paper is about.</source>
        <translation>Chọn trường hợp luân chuyển cần soạn văn bản.</translation>
    </message>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Ghi đủ ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Còn thiếu %1 ô</translation>
    </message>
    <message>
        <source>The pages are shown here as soon as a rotation or a plan is chosen.</source>
        <translation>Các trang hiện ở đây sau khi chọn một trường hợp luân chuyển hoặc một kế hoạch.</translation>
    </message>
</context>
<context>
    <name>PartialDateEdit</name>
    <message>
        <source>%1, day and month not known</source>
        <translation>%1, chưa rõ ngày tháng</translation>
    </message>
    <message>
        <source>%1, day not known</source>
        <translation>%1, chưa rõ ngày</translation>
    </message>
    <message>
        <source>Takes 05/05/2020, 5/2020 or 2020, and may stay empty</source>
        <translation>Nhận 05/05/2020, 5/2020 hoặc 2020; có thể để trống</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>PasswordActs</name>
    <message>
        <source>%1 has its new password. Make a backup now: earlier ones do not have it.</source>
        <translation>%1 đã có mật khẩu mới. Hãy sao lưu ngay: các bản sao lưu trước không có mật khẩu này.</translation>
    </message>
    <message>
        <source>%1 has no password any more.</source>
        <translation>%1 không còn mật khẩu.</translation>
    </message>
    <message>
        <source>Setting the password</source>
        <translation>Đặt mật khẩu</translation>
    </message>
    <message>
        <source>Taking the password away</source>
        <translation>Bỏ mật khẩu</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>%1 has a password, or it is not a book of this program. Type the password to open it.</source>
        <translation>%1 có mật khẩu, hoặc không phải là sổ luân chuyển. Nhập mật khẩu để mở.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mật khẩu của %1</translation>
    </message>
</context>
<context>
    <name>PdfChoice</name>
    <message>
        <source>Choose a PDF file…</source>
        <translation>Chọn tệp PDF…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <source>The signed paper</source>
        <translation>Bản đã ký</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>chưa chọn tệp</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>Đến ngày đó</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Click a figure to see the posts and people behind it.</source>
        <translation>Bấm vào một con số để xem các vị trí và những người trong con số đó.</translation>
    </message>
    <message>
        <source>Nobody stands behind this figure.</source>
        <translation>Không có ai trong con số này.</translation>
    </message>
    <message>
        <source>Who stands behind the figure</source>
        <translation>Những ai trong con số</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Form</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Chức danh mới</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>Nobody holds a post in the units that end.</source>
        <translation>Không ai giữ chức vụ ở các đơn vị kết thúc.</translation>
    </message>
    <message>
        <source>Service goes on</source>
        <translation>Tính liên tục</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>chưa quyết định</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Kỳ báo cáo</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>Tổng kết</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Interim report</source>
        <translation>Sơ kết</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Last year of the term</source>
        <translation>Năm cuối của nhiệm kỳ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Loại báo cáo</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Ngày cuối ở trước ngày đầu.</translation>
    </message>
    <message>
        <source>The last year lies before the first one.</source>
        <translation>Năm cuối ở trước năm đầu.</translation>
    </message>
    <message>
        <source>Year, or first year of the term</source>
        <translation>Năm, hoặc năm đầu của nhiệm kỳ</translation>
    </message>
</context>
<context>
    <name>PersonModel</name>
    <message>
        <source>Form</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Chức danh mới</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>Post that ends</source>
        <translation>Vị trí kết thúc</translation>
    </message>
    <message>
        <source>Service goes on</source>
        <translation>Tính liên tục</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>concurrent</source>
        <translation>kiêm nhiệm</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Another photo…</source>
        <translation>Thay ảnh…</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Chọn ảnh</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>Chọn ảnh…</translation>
    </message>
    <message>
        <source>Photo 4×6</source>
        <translation>Ảnh 4×6</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>Đang đọc ảnh</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Gỡ</translation>
    </message>
    <message>
        <source>Undo brings the photo back</source>
        <translation>Hoàn tác sẽ đưa ảnh trở lại</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>không đọc được</translation>
    </message>
</context>
<context>
    <name>PlaceholderList</name>
    <message>
        <source>? no value</source>
        <translation>? chưa có</translation>
    </message>
    <message>
        <source>Double click or Enter writes the placeholder at the cursor.</source>
        <translation>Bấm đúp hoặc nhấn Enter để viết ô điền vào chỗ con trỏ trong mẫu.</translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation>Nơi nhập</translation>
    </message>
    <message>
        <source>Filter by name, meaning or value</source>
        <translation>Lọc theo tên, ý nghĩa hoặc giá trị</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Ô điền</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>Ô điền</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Giá trị hiện nay</translation>
    </message>
</context>
<context>
    <name>PlacementFields</name>
    <message>
        <source>Form of appointment</source>
        <translation>Hình thức bố trí</translation>
    </message>
    <message>
        <source>Held from %1.</source>
        <translation>Giữ chức vụ từ %1.</translation>
    </message>
    <message>
        <source>Post there</source>
        <translation>Chức danh được bố trí</translation>
    </message>
    <message>
        <source>Unit where the cadre is placed</source>
        <translation>Đơn vị được bố trí</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Nhu cầu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Plan no.</source>
        <translation>Số kế hoạch</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Chính sách</translation>
    </message>
    <message>
        <source>Summed up on</source>
        <translation>Ngày tổng kết</translation>
    </message>
    <message>
        <source>Year of the plan</source>
        <translation>Năm kế hoạch</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Annexes in Excel…</source>
        <translation>Phụ lục ra Excel…</translation>
    </message>
    <message>
        <source>Approved: no. %1 of %2</source>
        <translation>Đã phê duyệt: số %1 ngày %2</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Phê duyệt…</translation>
    </message>
    <message>
        <source>Choose a plan in the list to see it here, or draw one up.</source>
        <translation>Chọn một kế hoạch trong danh sách để xem ở đây, hoặc lập kế hoạch mới.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Draft, not approved yet</source>
        <translation>Dự thảo, chưa được phê duyệt</translation>
    </message>
    <message>
        <source>Everything that the law asks a plan to state is there.</source>
        <translation>Đã có đủ nội dung mà quy định yêu cầu kế hoạch phải nêu.</translation>
    </message>
    <message>
        <source>List of its cadres…</source>
        <translation>Danh sách trích ngang…</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Kế hoạch mới</translation>
    </message>
    <message>
        <source>Print the annexes…</source>
        <translation>In phụ lục…</translation>
    </message>
    <message>
        <source>Stored as soon as year and code are given.</source>
        <translation>Lưu ngay khi có năm và mã.</translation>
    </message>
    <message>
        <source>Sum up…</source>
        <translation>Tổng kết…</translation>
    </message>
    <message>
        <source>Summed up on %1</source>
        <translation>Đã tổng kết ngày %1</translation>
    </message>
    <message>
        <source>Takes the plan out of the book; undo brings it back</source>
        <translation>Đưa kế hoạch ra khỏi sổ; hoàn tác để lấy lại</translation>
    </message>
    <message>
        <source>What the plan states</source>
        <translation>Nội dung kế hoạch</translation>
    </message>
    <message>
        <source>Write the paper…</source>
        <translation>Soạn văn bản…</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 nội dung nữa</translation>
    </message>
</context>
<context>
    <name>PlanLines</name>
    <message>
        <source>Add a post</source>
        <translation>Thêm vị trí</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Bắt đầu từ</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Form of rotation</source>
        <translation>Hình thức luân chuyển</translation>
    </message>
    <message>
        <source>Intended placement afterwards</source>
        <translation>Dự kiến bố trí sau luân chuyển</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>No post yet: add one, or take those that will lack somebody from the needs.</source>
        <translation>Chưa có vị trí nào: thêm vị trí, hoặc lấy những vị trí sẽ thiếu từ nhu cầu.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Số lượng (người)</translation>
    </message>
    <message>
        <source>Period (months)</source>
        <translation>Thời hạn (tháng)</translation>
    </message>
    <message>
        <source>Place (if not that of the unit)</source>
        <translation>Địa bàn (nếu khác địa bàn của đơn vị)</translation>
    </message>
    <message>
        <source>Policy for this post</source>
        <translation>Chính sách riêng</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Take from the needs…</source>
        <translation>Lấy từ nhu cầu…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What the plan states</source>
        <translation>Nội dung kế hoạch</translation>
    </message>
</context>
<context>
    <name>PlanningFields</name>
    <message>
        <source>Approved on</source>
        <translation>Ngày phê duyệt</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Decision that took off</source>
        <translation>Số quyết định đưa ra</translation>
    </message>
    <message>
        <source>In the unit</source>
        <translation>Tại đơn vị</translation>
    </message>
    <message>
        <source>Last reviewed on</source>
        <translation>Ngày rà soát gần nhất</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Chức danh quy hoạch</translation>
    </message>
    <message>
        <source>Planning round</source>
        <translation>Đợt quy hoạch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Taken off on</source>
        <translation>Ngày đưa ra</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
</context>
<context>
    <name>PlanningForm</name>
    <message>
        <source>Choose a person in the list to see the entry here, or add one.</source>
        <translation>Chọn một người trong danh sách để xem ở đây, hoặc thêm người vào quy hoạch.</translation>
    </message>
    <message>
        <source>Choose a person in the list to see the entry here.</source>
        <translation>Chọn một người trong danh sách để xem ở đây.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>New planning entry</source>
        <translation>Thêm vào quy hoạch</translation>
    </message>
    <message>
        <source>Open the cadre</source>
        <translation>Mở hồ sơ cán bộ</translation>
    </message>
    <message>
        <source>Stored as soon as cadre, term and title are given.</source>
        <translation>Được lưu ngay khi đã có cán bộ, nhiệm kỳ và chức danh.</translation>
    </message>
    <message>
        <source>Take off the list…</source>
        <translation>Đưa ra khỏi quy hoạch…</translation>
    </message>
    <message>
        <source>Taken off the planning list</source>
        <translation>Đưa ra khỏi quy hoạch</translation>
    </message>
    <message>
        <source>Takes a wrong entry out of the book; undo brings it back</source>
        <translation>Xóa mục nhập nhầm khỏi sổ; có thể hoàn tác</translation>
    </message>
</context>
<context>
    <name>PlanningList</name>
    <message>
        <source>%1 people planned for %2 posts</source>
        <translation>%1 người được quy hoạch vào %2 vị trí</translation>
    </message>
    <message>
        <source>%1 taken off</source>
        <translation>%1 đã đưa ra</translation>
    </message>
    <message>
        <source>Add to the pool</source>
        <translation>Thêm vào quy hoạch</translation>
    </message>
    <message>
        <source>All terms</source>
        <translation>Mọi nhiệm kỳ</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>Hide those taken off</source>
        <translation>Ẩn người đã đưa ra</translation>
    </message>
    <message>
        <source>Nobody in the pool fits these filters.</source>
        <translation>Không có ai trong quy hoạch khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Chức danh quy hoạch</translation>
    </message>
    <message>
        <source>Planning pool</source>
        <translation>Quy hoạch chức danh</translation>
    </message>
    <message>
        <source>Planning rounds…</source>
        <translation>Đợt quy hoạch…</translation>
    </message>
    <message>
        <source>Search by cadre, title or unit</source>
        <translation>Tìm theo cán bộ, chức danh, đơn vị</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>The planning pool is empty. Add an entry, or import the Excel workbook from the File menu.</source>
        <translation>Chưa có ai trong quy hoạch. Hãy thêm từng người ở đây, hoặc nhập từ tệp Excel (menu Tệp).</translation>
    </message>
    <message>
        <source>The planning pool of this book is empty.</source>
        <translation>Sổ này chưa có quy hoạch.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>PlanningModel</name>
    <message>
        <source>%1 (unit not recorded)</source>
        <translation>%1 (chưa ghi đơn vị)</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>sẵn sàng: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation><numerusform>%n người</numerusform></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Ngày phê duyệt</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Chức danh mới</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Quy hoạch chức danh</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Chức vụ hiện nay</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>places in the post: %1</source>
        <translation>số lượng của vị trí: %1</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>đang quy hoạch</translation>
    </message>
    <message>
        <source>taken off %1</source>
        <translation>đưa ra %1</translation>
    </message>
</context>
<context>
    <name>PlanningTab</name>
    <message>
        <source>New title</source>
        <translation>Chức danh mới</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>Nobody is planned for a post that ends.</source>
        <translation>Không ai được quy hoạch vào vị trí kết thúc.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>chưa quyết định</translation>
    </message>
</context>
<context>
    <name>PlanningView</name>
    <message>
        <source>Planning</source>
        <translation>Quy hoạch</translation>
    </message>
    <message>
        <source>Planning pool</source>
        <translation>Quy hoạch chức danh</translation>
    </message>
    <message>
        <source>Planning pool (%1)</source>
        <translation>Quy hoạch chức danh (%1)</translation>
    </message>
    <message>
        <source>Reading the planning pool</source>
        <translation>Đọc quy hoạch</translation>
    </message>
    <message>
        <source>Rotation source</source>
        <translation>Nguồn luân chuyển</translation>
    </message>
    <message>
        <source>Rotation source of %1 (%2)</source>
        <translation>Nguồn luân chuyển năm %1 (%2)</translation>
    </message>
</context>
<context>
    <name>PlanningVotes</name>
    <message>
        <source>Date of the meeting</source>
        <translation>Ngày họp</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Tổng số phiếu</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>Số phiếu đồng ý</translation>
    </message>
</context>
<context>
    <name>PlansModel</name>
    <message>
        <source>By decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>In proposal</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>Plan no.</source>
        <translation>Số (mã)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Cần</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>đã phê duyệt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>dự thảo</translation>
    </message>
    <message>
        <source>summed up</source>
        <translation>đã tổng kết</translation>
    </message>
</context>
<context>
    <name>PlansWindow</name>
    <message>
        <source>%1 plans</source>
        <translation>%1 kế hoạch</translation>
    </message>
    <message>
        <source>Annexes of the plan</source>
        <translation>Phụ lục kế hoạch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Draw up a plan</source>
        <translation>Lập kế hoạch</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>From then on its contents stay as they are. It has %1 rotations, besides dropped ones.</source>
        <translation>Từ đó nội dung kế hoạch không thay đổi nữa. Kế hoạch có %1 trường hợp luân chuyển, không tính trường hợp đã hủy.</translation>
    </message>
    <message>
        <source>No yearly plan yet. Draw up the one of the coming year.</source>
        <translation>Chưa có kế hoạch năm nào. Lập kế hoạch của năm tới.</translation>
    </message>
    <message>
        <source>People and progress</source>
        <translation>Nhân sự và tiến độ</translation>
    </message>
    <message>
        <source>Sum up the plan</source>
        <translation>Tổng kết kế hoạch</translation>
    </message>
    <message>
        <source>Summed up on</source>
        <translation>Ngày tổng kết</translation>
    </message>
    <message>
        <source>Yearly plans of rotation</source>
        <translation>Kế hoạch luân chuyển năm</translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message>
        <source>Add %1 people</source>
        <translation>Thêm %1 người</translation>
    </message>
    <message>
        <source>Add from the planning pool to the source of %1</source>
        <translation>Thêm từ quy hoạch vào nguồn luân chuyển năm %1</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Nơi đề xuất</translation>
    </message>
    <message>
        <source>Proposed on (for all that are added)</source>
        <translation>Ngày đề xuất (cho tất cả người được thêm)</translation>
    </message>
    <message>
        <source>Search by name, code or planned post</source>
        <translation>Tìm theo tên, mã, chức danh quy hoạch</translation>
    </message>
    <message>
        <source>Those on the list of this year are not shown. Mark several with Ctrl or Shift.</source>
        <translation>Không hiện người đã có trong danh sách của năm. Giữ Ctrl hoặc Shift để chọn nhiều người.</translation>
    </message>
</context>
<context>
    <name>PostModel</name>
    <message>
        <source>As</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>Chuyển sang đơn vị</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Đang giữ</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Places there</source>
        <translation>Số lượng mới</translation>
    </message>
    <message>
        <source>Post that ends</source>
        <translation>Vị trí kết thúc</translation>
    </message>
</context>
<context>
    <name>PostPage</name>
    <message>
        <source>Copy as text</source>
        <translation>Chép thành văn bản</translation>
    </message>
    <message>
        <source>Reading the post</source>
        <translation>Đang đọc vị trí</translation>
    </message>
    <message>
        <source>The post and who is planned for it</source>
        <translation>Vị trí và những người được quy hoạch</translation>
    </message>
</context>
<context>
    <name>PostsTab</name>
    <message>
        <source>As</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Goes on in</source>
        <translation>Chuyển sang đơn vị</translation>
    </message>
    <message>
        <source>Places there</source>
        <translation>Số lượng mới</translation>
    </message>
    <message>
        <source>The units that end have no posts.</source>
        <translation>Các đơn vị kết thúc không có vị trí nào.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Let it finish</source>
        <translation>Để làm xong</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Máy này chưa có máy in nào.</translation>
    </message>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>Máy này không có chương trình mở được tệp %1.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Pages that the printer has already taken stay printed.</source>
        <translation>Những trang máy in đã nhận thì vẫn in ra.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Save as PDF, then open the file in the program that reads PDF</source>
        <translation>Lưu PDF rồi mở tệp bằng chương trình đọc PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Set one up and print again, or save the paper as PDF and print it elsewhere.</source>
        <translation>Cài máy in rồi in lại, hoặc lưu thành PDF để in ở máy khác.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>Dừng in</translation>
    </message>
    <message>
        <source>The file is saved in %1.</source>
        <translation>Tệp đã lưu trong %1.</translation>
    </message>
    <message>
        <source>The paper is still being printed.</source>
        <translation>Giấy tờ này đang được in.</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Cả trang</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>&amp;Date of the paper</source>
        <translation>&amp;Ngày của văn bản</translation>
    </message>
    <message>
        <source>A sample paper with the settings as typed</source>
        <translation>Văn bản mẫu theo các thiết lập đang nhập</translation>
    </message>
    <message>
        <source>Date of the paper</source>
        <translation>Ngày của văn bản</translation>
    </message>
    <message>
        <source>Drawing the sample page</source>
        <translation>Đang vẽ trang mẫu</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>The first page of a sample paper</source>
        <translation>Trang đầu của một văn bản mẫu</translation>
    </message>
</context>
<context>
    <name>Print Device Input Slot</name>
    <message>
        <source>Automatic</source>
        <translation>Tự động</translation>
    </message>
</context>
<context>
    <name>Print Device Output Bin</name>
    <message>
        <source>Automatic</source>
        <translation>Tự động</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>All %1 pages</source>
        <translation>Tất cả %1 trang</translation>
    </message>
    <message>
        <source>Both sides, turned over the long edge</source>
        <translation>In hai mặt, lật theo cạnh dài</translation>
    </message>
    <message>
        <source>Both sides, turned over the short edge</source>
        <translation>In hai mặt, lật theo cạnh ngắn</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Copy by copy (1, 2, 3, 1, 2, 3)</source>
        <translation>Xếp theo bộ (1, 2, 3, 1, 2, 3)</translation>
    </message>
    <message>
        <source>Even pages only</source>
        <translation>Chỉ trang chẵn</translation>
    </message>
    <message>
        <source>From the last page to the first</source>
        <translation>In từ trang cuối về trang đầu</translation>
    </message>
    <message>
        <source>More settings of the printer…</source>
        <translation>Thiết lập khác của máy in…</translation>
    </message>
    <message>
        <source>Odd and even pages</source>
        <translation>Trang lẻ và trang chẵn</translation>
    </message>
    <message>
        <source>Odd pages only</source>
        <translation>Chỉ trang lẻ</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>Trong đó in</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>In một mặt</translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation>Các trang cần in</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Mặt giấy</translation>
    </message>
    <message>
        <source>The page shown (%1)</source>
        <translation>Trang đang xem (trang %1)</translation>
    </message>
    <message>
        <source>These pages:</source>
        <translation>Các trang:</translation>
    </message>
    <message>
        <source>This printer prints one side: print the odd pages, turn the sheets, then the even pages.</source>
        <translation>Máy in này chỉ in một mặt: in các trang lẻ, lật giấy, rồi in các trang chẵn.</translation>
    </message>
    <message>
        <source>such as 1-3, 5</source>
        <translation>ví dụ 1-3, 5</translation>
    </message>
</context>
<context>
    <name>ProcedureSettingsDialog</name>
    <message>
        <source>All files of the book (MB)</source>
        <translation>Tất cả tệp trong sổ (MB)</translation>
    </message>
    <message>
        <source>Counted from the date of the step before it. Left blank: no limit, as no regulation sets one.</source>
        <translation>Tính từ ngày của bước trước. Để trống là không đặt thời hạn, vì chưa có quy định chung.</translation>
    </message>
    <message>
        <source>Days allowed for each step</source>
        <translation>Số ngày cho mỗi bước</translation>
    </message>
    <message>
        <source>Largest file (MB)</source>
        <translation>Một tệp nhiều nhất (MB)</translation>
    </message>
    <message>
        <source>Size of attached files</source>
        <translation>Cỡ tệp đính kèm</translation>
    </message>
    <message>
        <source>Steps and attached files</source>
        <translation>Thời hạn các bước, tệp đính kèm</translation>
    </message>
    <message>
        <source>The book and its backups grow by what is attached.</source>
        <translation>Sổ và bản sao lưu lớn thêm theo cỡ các tệp.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không đặt</translation>
    </message>
</context>
<context>
    <name>ProcedureStrip</name>
    <message>
        <source>%1 thing(s) needed for it are still missing</source>
        <translation>Còn thiếu %1 điều bắt buộc</translation>
    </message>
    <message>
        <source>Move on to “%1”</source>
        <translation>Chuyển sang “%1”</translation>
    </message>
    <message>
        <source>Of the procedure, %1 thing(s) are not recorded.</source>
        <translation>Quy trình còn %1 điều chưa ghi.</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Hiện cả %1 điều</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Still missing to finish step 5:</source>
        <translation>Còn thiếu để xong bước 5:</translation>
    </message>
    <message>
        <source>Still missing to go on to step %1:</source>
        <translation>Còn thiếu để sang bước %1:</translation>
    </message>
    <message>
        <source>✓ Nothing is missing in the five steps.</source>
        <translation>✓ Năm bước đã ghi đủ.</translation>
    </message>
</context>
<context>
    <name>ProgressModel</name>
    <message>
        <source>In all</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Nobody yet for</source>
        <translation>Chưa có người</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Posts that the plan does not state</source>
        <translation>Vị trí ngoài nội dung kế hoạch</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Cần</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Add from the source list…</source>
        <translation>Thêm từ danh sách nguồn…</translation>
    </message>
    <message>
        <source>For the rotations that are listed below</source>
        <translation>Cho các trường hợp đang liệt kê bên dưới</translation>
    </message>
    <message>
        <source>Open the rotation</source>
        <translation>Mở luân chuyển</translation>
    </message>
    <message>
        <source>Papers of a meeting…</source>
        <translation>Bộ hồ sơ họp…</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>Tiến độ thực hiện kế hoạch</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Luân chuyển</translation>
    </message>
    <message>
        <source>Take out of the plan</source>
        <translation>Bỏ khỏi kế hoạch</translation>
    </message>
    <message>
        <source>The rotation stays in the book, but belongs to no plan</source>
        <translation>Trường hợp luân chuyển vẫn còn trong sổ, nhưng không thuộc kế hoạch nào</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>%1 cadres compared: no finding appears or goes.</source>
        <translation>Đã so sánh %1 cán bộ: không có kết quả kiểm tra nào thêm hoặc bớt.</translation>
    </message>
    <message>
        <source>%1 findings added, %2 gone, %3 other; about %4 cadres and %5 rotations of %6 cadres compared.</source>
        <translation>Thêm %1 kết quả, bớt %2, khác đi %3; liên quan %4 cán bộ và %5 lần luân chuyển, trong %6 cán bộ đã so sánh.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Á&amp;p dụng</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Xem lại</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Comparing the whole book under both laws. Nothing is changed yet.</source>
        <translation>Đang so sánh toàn sổ trước và sau khi thay đổi. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>Document that allows it</source>
        <translation>Văn bản cho phép (số, ngày, cơ quan)</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Findings that change</source>
        <translation>Kết quả thay đổi</translation>
    </message>
    <message>
        <source>Give number and date of the document.</source>
        <translation>Ghi số, ngày của văn bản cho phép.</translation>
    </message>
    <message>
        <source>Give the name of the person who decides.</source>
        <translation>Ghi họ tên người quyết định.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Bớt</translation>
    </message>
    <message>
        <source>No finding appears or goes.</source>
        <translation>Không có kết quả kiểm tra nào thêm hoặc bớt.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Hiện nay: %1</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác đi</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Danh sách dưới đây ghi %1 kết quả đầu.</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Sau khi thay đổi: %1</translation>
    </message>
    <message>
        <source>What the change would do</source>
        <translation>Xem trước thay đổi</translation>
    </message>
    <message>
        <source>Who decides (full name)</source>
        <translation>Người quyết định (họ và tên)</translation>
    </message>
    <message>
        <source>added</source>
        <translation>thêm</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>bớt</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>báo trước</translation>
    </message>
    <message>
        <source>other</source>
        <translation>khác đi</translation>
    </message>
</context>
<context>
    <name>ProposalModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Căn cứ đề xuất</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Chức vụ hiện nay</translation>
    </message>
    <message>
        <source>To be minded</source>
        <translation>Cần lưu ý</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Add %1 people</source>
        <translation>Thêm %1 người</translation>
    </message>
    <message>
        <source>All grounds</source>
        <translation>Mọi căn cứ</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Căn cứ đề xuất</translation>
    </message>
    <message>
        <source>Looking for proposals</source>
        <translation>Đang tìm đề xuất</translation>
    </message>
    <message>
        <source>Looking through the book…</source>
        <translation>Đang xét các hồ sơ trong sổ…</translation>
    </message>
    <message>
        <source>Nobody fits the filter. Choose all grounds, or empty the search.</source>
        <translation>Không có ai khớp với bộ lọc. Chọn mọi căn cứ, hoặc xóa chữ trong ô tìm.</translation>
    </message>
    <message>
        <source>Nobody is found: nobody in the planning pool has good evaluations and enough time left, no head is near two terms, nobody local holds a post for outsiders. Add people by hand instead.</source>
        <translation>Không tìm thấy ai: trong quy hoạch không còn người được xếp loại tốt và đủ thời gian công tác, không có cấp trưởng nào gần đủ hai nhiệm kỳ, không có người địa phương giữ chức danh phải là người nơi khác. Có thể thêm bằng tay.</translation>
    </message>
    <message>
        <source>Proposals for the rotation source of %1</source>
        <translation>Đề xuất vào nguồn luân chuyển năm %1</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Nơi đề xuất</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Ngày đề xuất</translation>
    </message>
    <message>
        <source>Search by name, code or reason</source>
        <translation>Tìm theo tên, mã hoặc lý do</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Đánh dấu tất cả đang thấy</translation>
    </message>
    <message>
        <source>Tick whom to propose.</source>
        <translation>Đánh dấu những người được đề xuất.</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Bỏ đánh dấu tất cả</translation>
    </message>
    <message>
        <source>Who could be proposed</source>
        <translation>Những người có thể đề xuất</translation>
    </message>
    <message>
        <source>Who is on this year's list, or on a rotation now, is not looked at. Space ticks the lines marked.</source>
        <translation>Không xét người đã có trong danh sách năm này hoặc đang luân chuyển. Phím cách đánh dấu các dòng đang chọn.</translation>
    </message>
</context>
<context>
    <name>ProvincesDialog</name>
    <message>
        <source>%1 get another code (M before it), because the book uses theirs for other places.</source>
        <translation>%1 địa bàn mang mã khác (thêm chữ M ở đầu) vì sổ đã dùng mã đó cho địa bàn khác.</translation>
    </message>
    <message>
        <source>%1 places are added, %2 get their last day and what followed them, %3 stay as they are.</source>
        <translation>Thêm %1 địa bàn, bổ sung ngày hết hiệu lực và địa bàn kế tục cho %2 địa bàn, giữ nguyên %3 địa bàn đã có.</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Nạp</translation>
    </message>
    <message>
        <source>Also its districts and communes until 30/06/2025</source>
        <translation>Nạp cả huyện và xã cũ (đến hết 30/06/2025)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Kế tục</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Load the places of a province</source>
        <translation>Nạp địa bàn của tỉnh</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Pick the province. Nothing is written before you press Load.</source>
        <translation>Chọn tỉnh, thành phố. Chưa ghi gì vào sổ cho đến khi bấm Nạp.</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Reading the list of provinces</source>
        <translation>Đang đọc danh mục tỉnh</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Căn cứ: %1</translation>
    </message>
    <message>
        <source>The book already holds all places of this province.</source>
        <translation>Sổ đã có đủ địa bàn của tỉnh này.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>added</source>
        <translation>thêm</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>bổ sung</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>đã có</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>Bí danh</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Ổ đĩa</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Lối tắt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Không rõ</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Chọn tất cả</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Tăng</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Giảm</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Decrease</source>
        <translation>Giảm</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Giảm giá trị</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>Lùi một trang</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>Sang trang sau</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Tăng</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Tăng giá trị</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Bấm</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>Cuộn xuống</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>Cuộn trái</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Cuộn phải</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>Cuộn lên</translation>
    </message>
    <message>
        <source>Set Focus</source>
        <translation>Đưa tới</translation>
    </message>
    <message>
        <source>Show Menu</source>
        <translation>Mở trình đơn</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Đổi trạng thái</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Đổi trạng thái</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Thực hiện</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>False</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Mở danh sách chọn</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Có</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>&amp;Billing information:</source>
        <translation>&amp;Thông tin thanh toán:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>&amp;Cuối:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>Đầ&amp;u:</translation>
    </message>
    <message>
        <source>Banner Pages</source>
        <translation>Trang bìa</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Mật (Classified)</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Mật</translation>
    </message>
    <message>
        <source>Day (06:00 to 17:59)</source>
        <translation>Ban ngày (06:00 đến 17:59)</translation>
    </message>
    <message>
        <source>Hold Indefinitely</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Lần in</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>Mức ưu &amp;tiên:</translation>
    </message>
    <message>
        <source>Job Control</source>
        <translation>Điều khiển lần in</translation>
    </message>
    <message>
        <source>Night (18:00 to 05:59)</source>
        <translation>Ban đêm (18:00 đến 05:59)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Print Immediately</source>
        <translation>In ngay</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>&amp;Hẹn giờ in:</translation>
    </message>
    <message>
        <source>Second Shift (16:00 to 23:59)</source>
        <translation>Ca hai (16:00 đến 23:59)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Tối mật</translation>
    </message>
    <message>
        <source>Specific Time</source>
        <translation>Giờ định trước</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Third Shift (00:00 to 07:59)</source>
        <translation>Ca ba (00:00 đến 07:59)</translation>
    </message>
    <message>
        <source>Top Secret</source>
        <translation>Tuyệt mật</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Không mật</translation>
    </message>
    <message>
        <source>Weekend (Saturday to Sunday)</source>
        <translation>Cuối tuần (thứ Bảy, Chủ nhật)</translation>
    </message>
</context>
<context>
    <name>QCupsPrinterSupport</name>
    <message>
        <source>Authentication Needed</source>
        <translation>Cần xác thực</translation>
    </message>
    <message>
        <source>Authentication needed to use %1 on %2.</source>
        <translation>Cần xác thực để dùng %1 trên %2.</translation>
    </message>
    <message>
        <source>Authentication needed to use %1.</source>
        <translation>Cần xác thực để dùng %1.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Mật khẩu:</translation>
    </message>
    <message>
        <source>Username:</source>
        <translation>Tên đăng nhập:</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>What's This?</source>
        <translation>Đây là gì?</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Đóng khung này</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Tách rời</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Tách khung ra hoặc gắn lại</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>&amp;OK</source>
        <translation>Đồn&amp;g ý</translation>
    </message>
    <message>
        <source>&amp;Show this message again</source>
        <translation>&amp;Lần sau vẫn báo</translation>
    </message>
    <message>
        <source>An error occurred</source>
        <translation>Có lỗi</translation>
    </message>
    <message>
        <source>Critical Error:</source>
        <translation>Lỗi nghiêm trọng:</translation>
    </message>
    <message>
        <source>Fatal Error:</source>
        <translation>Lỗi không chạy tiếp được:</translation>
    </message>
    <message>
        <source>Information:</source>
        <translation>Thông tin:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Cảnh báo:</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Không tìm thấy thư mục.
Hãy kiểm tra lại tên thư mục.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Không tìm thấy tệp.
Hãy kiểm tra lại tên tệp.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 đã có.
Có thay tệp đó không?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Chọn</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Tìm trong:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Thư mục &amp;mới</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổi &amp;tên</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>'%1' is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1” được bảo vệ, không cho ghi.
Vẫn xóa?</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>Có chắc muốn xóa “%1” không?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Xem kiểu chi tiết</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Xem kiểu danh sách</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Không xóa được thư mục.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Tạo một thư mục mới</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Tên tệp:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Loại tệp:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Tìm thư mục</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Lùi lại</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Tiến tới</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Lên thư mục cha</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Các nơi hay dùng</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục cha</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Nơi mở gần đây</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Hiện </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Hiện tệp ẩ&amp;n</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Thanh bên</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
</context>
<context>
    <name>QFontDatabase</name>
    <message>
        <source>Bold</source>
        <translation>Đậm</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Nghiêng</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Mảnh</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Hủy</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đón&amp;g</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>Đồn&amp;g ý</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Đóng, không lưu</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>No space left on device</source>
        <translation>Hết chỗ trên ổ đĩa</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Không có tệp hoặc thư mục đó</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Không có quyền</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Mở quá nhiều tệp</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>Lỗi không rõ</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>tệp cần mở lại là thư mục</translation>
    </message>
</context>
<context>
    <name>QInputDialog</name>
    <message>
        <source>Enter a value:</source>
        <translation>Nhập giá trị:</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Bấm tổ hợp phím</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QMdiSubWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation>Đó&amp;ng</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Di chuyển</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Khôi phục</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Đổi cỡ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Ma&amp;ximize</source>
        <translation>Phó&amp;ng to</translation>
    </message>
    <message>
        <source>Maximize</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Mi&amp;nimize</source>
        <translation>&amp;Thu nhỏ</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>About Qt</source>
        <translation>Về Qt</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Ẩn chi tiết…</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>Xem chi tiết…</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Custom</source>
        <translation>Tự đặt</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Cao:</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Inch (in)</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Khổ ngang</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Lề</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Milimét (mm)</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Chiều giấy</translation>
    </message>
    <message>
        <source>Page &amp;order:</source>
        <translation>&amp;Thứ tự trang:</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Bố trí trang</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Khổ giấy:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Số trang &amp;mỗi tờ:</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Khay giấy:</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation>Điểm (pt)</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Khổ dọc</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Khổ ngang, đảo</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Khổ dọc, đảo</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Rộng:</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>lề dưới</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>lề trái</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>lề phải</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>lề trên</translation>
    </message>
</context>
<context>
    <name>QPageSize</name>
    <message>
        <source>Custom</source>
        <translation>Tự đặt</translation>
    </message>
    <message>
        <source>Custom (%1in x %2in)</source>
        <translation>Tự đặt (%1 in × %2 in)</translation>
    </message>
    <message>
        <source>Custom (%1mm x %2mm)</source>
        <translation>Tự đặt (%1 mm × %2 mm)</translation>
    </message>
    <message>
        <source>Custom (%1pt x %2pt)</source>
        <translation>Tự đặt (%1 pt × %2 pt)</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Không cho &amp;tất cả</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Về mặc định</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Lưu tất cả</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Có cho tất &amp;cả</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 đã có.
Có ghi đè không?</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>“%1” viết chưa đúng. Dùng dấu phẩy giữa các trang và khoảng trang, dấu gạch nối cho một khoảng; các khoảng không được chồng lên nhau.</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 là thư mục.
Hãy chọn tên tệp khác.</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Tùy chọn &lt;&lt;</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Tùy chọn &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>1 (1x1)</source>
        <translation>1 (1×1)</translation>
    </message>
    <message>
        <source>16 (4x4)</source>
        <translation>16 (4×4)</translation>
    </message>
    <message>
        <source>2 (2x1)</source>
        <translation>2 (2×1)</translation>
    </message>
    <message>
        <source>4 (2x2)</source>
        <translation>4 (2×2)</translation>
    </message>
    <message>
        <source>6 (2x3)</source>
        <translation>6 (2×3)</translation>
    </message>
    <message>
        <source>9 (3x3)</source>
        <translation>9 (3×3)</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Mọi trang</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Dưới lên trên, trái sang phải</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Dưới lên trên, phải sang trái</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Đặt in hai mặt mâu thuẫn nhau</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Trang chẵn</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>Không ghi được vào tệp %1.
Hãy chọn tên tệp khác.</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Khoảng trang không đúng</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Trái sang phải, dưới lên trên</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Trái sang phải, trên xuống dưới</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Tệp trên máy</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Trang lẻ</translation>
    </message>
    <message>
        <source>Options 'Pages Per Sheet' and 'Page Set' cannot be used together.
Please turn one of those options off.</source>
        <translation>“Số trang mỗi tờ” và “Tập trang” không dùng cùng nhau được.
Hãy bỏ một trong hai.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>In ra tệp…</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>In ra tệp (PDF)</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>Phải sang trái, dưới lên trên</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>Phải sang trái, trên xuống dưới</translation>
    </message>
    <message>
        <source>The 'From' value cannot be greater than the 'To' value.</source>
        <translation>Trang đầu không được lớn hơn trang cuối.</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Các đặt in hai mặt mâu thuẫn nhau. Có sửa lại không?</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Trên xuống dưới, trái sang phải</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Trên xuống dưới, phải sang trái</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Ghi tệp PDF</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Export to PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Trang đầu</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Vừa trang</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Khổ ngang</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Trang cuối</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page Setup</source>
        <translation>Đặt trang</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation>Đặt trang</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Khổ dọc</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Print Preview</source>
        <translation>Xem trước khi in</translation>
    </message>
    <message>
        <source>Show facing pages</source>
        <translation>Hai trang một</translation>
    </message>
    <message>
        <source>Show overview of all pages</source>
        <translation>Xem mọi trang</translation>
    </message>
    <message>
        <source>Show single page</source>
        <translation>Từng trang</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>Tùy chọn nâng cao mâu thuẫn nhau</translation>
    </message>
    <message>
        <source>Custom value for %1</source>
        <translation>Giá trị tự đặt cho %1</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Tùy chọn lần in</translation>
    </message>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>Đặt trang mâu thuẫn nhau</translation>
    </message>
    <message>
        <source>Printer Properties</source>
        <translation>Thuộc tính máy in</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>Các mục đặt trang mâu thuẫn nhau. Có sửa lại không?</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>Vài tùy chọn nâng cao mâu thuẫn nhau. Có sửa lại không?</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Advanced</source>
        <translation>Nâng cao</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>Vài tùy chọn mâu thuẫn nhau. Hãy sửa lại.</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Collate</source>
        <translation>Xếp theo bộ</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Chế độ màu</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Số bản:</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Trang hiện tại</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>In hai mặt</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Đen trắng</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Lật theo cạnh dài</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Tùy chọn</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Đặt bản in</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Tập t&amp;rang:</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Từ trang</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>In tất cả</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Phạm vi in</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Ngược thứ tự</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Phần đã chọn</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Lật theo cạnh ngắn</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Ghi các trang hoặc khoảng trang cách nhau bằng dấu phẩy; khoảng trang là hai số nối bằng dấu gạch. Ví dụ 3,5-7,9 in các trang 3, 5, 6, 7 và 9.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Tên:</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Nơi đặt:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>&amp;Tệp in ra:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>Th&amp;uộc tính</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Loại:</translation>
    </message>
</context>
<context>
    <name>QProgressBar</name>
    <message>
        <source>%p%</source>
        <translation>%p%</translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>QSaveFile</name>
    <message>
        <source>Existing file %1 is not writable</source>
        <translation>Không ghi được vào tệp %1 đã có</translation>
    </message>
    <message>
        <source>Filename refers to a directory</source>
        <translation>Tên tệp là một thư mục</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>Cuối</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Mép trái</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Xuống một trang</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Sang trái một trang</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Sang phải một trang</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Lên một trang</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Mép phải</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Cuộn xuống</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>Cuộn tới đây</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Cuộn trái</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Cuộn phải</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Cuộn lên</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Đầu</translation>
    </message>
</context>
<context>
    <name>QStandardPaths</name>
    <message>
        <source>Applications</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Màn hình nền</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Tải về</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Phông chữ</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Thư mục riêng</translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>Phim</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Nhạc</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Dùng chung</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mẫu</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Cuộn trái</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Cuộn phải</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>FSI First strong isolate</source>
        <translation>FSI Tách riêng theo chữ đầu</translation>
    </message>
    <message>
        <source>Insert Unicode control character</source>
        <translation>Chèn ký tự điều khiển Unicode</translation>
    </message>
    <message>
        <source>LRE Start of left-to-right embedding</source>
        <translation>LRE Bắt đầu nhúng trái sang phải</translation>
    </message>
    <message>
        <source>LRI Left-to-right isolate</source>
        <translation>LRI Tách riêng trái sang phải</translation>
    </message>
    <message>
        <source>LRM Left-to-right mark</source>
        <translation>LRM Dấu trái sang phải</translation>
    </message>
    <message>
        <source>LRO Start of left-to-right override</source>
        <translation>LRO Bắt đầu ép trái sang phải</translation>
    </message>
    <message>
        <source>PDF Pop directional formatting</source>
        <translation>PDF Thôi đổi chiều chữ</translation>
    </message>
    <message>
        <source>PDI Pop directional isolate</source>
        <translation>PDI Thôi tách riêng</translation>
    </message>
    <message>
        <source>RLE Start of right-to-left embedding</source>
        <translation>RLE Bắt đầu nhúng phải sang trái</translation>
    </message>
    <message>
        <source>RLI Right-to-left isolate</source>
        <translation>RLI Tách riêng phải sang trái</translation>
    </message>
    <message>
        <source>RLM Right-to-left mark</source>
        <translation>RLM Dấu phải sang trái</translation>
    </message>
    <message>
        <source>RLO Start of right-to-left override</source>
        <translation>RLO Bắt đầu ép phải sang trái</translation>
    </message>
    <message>
        <source>ZWJ Zero width joiner</source>
        <translation>ZWJ Dấu nối không bề rộng</translation>
    </message>
    <message>
        <source>ZWNJ Zero width non-joiner</source>
        <translation>ZWNJ Dấu tách không bề rộng</translation>
    </message>
    <message>
        <source>ZWSP Zero width space</source>
        <translation>ZWSP Khoảng trắng không bề rộng</translation>
    </message>
</context>
<context>
    <name>QWhatsThisAction</name>
    <message>
        <source>What's This?</source>
        <translation>Đây là gì?</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Chép địa chỉ &amp;liên kết</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Enter opens, arrows choose, Esc closes</source>
        <translation>Enter để mở, mũi tên để chọn, Esc để đóng</translation>
    </message>
    <message>
        <source>Find a cadre or rotation</source>
        <translation>Tìm cán bộ hoặc luân chuyển</translation>
    </message>
    <message>
        <source>Name or code of a cadre, code of a rotation</source>
        <translation>Tên hoặc mã cán bộ, mã luân chuyển</translation>
    </message>
    <message>
        <source>Nothing is named so. Type fewer letters.</source>
        <translation>Không có mục nào tên như vậy. Thử gõ ít chữ hơn.</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Ready to be rotated into this post?</source>
        <translation>Sẵn sàng luân chuyển vào chức danh này?</translation>
    </message>
</context>
<context>
    <name>ReadinessCache</name>
    <message>
        <source>Judging who is ready</source>
        <translation>Đang xét ai sẵn sàng</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Give the reason: it stands in the register from then on.</source>
        <translation>Ghi lý do: lý do được lưu trong sổ văn bản.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>“%1” must not be empty; not stored.</source>
        <translation>“%1” không được để trống; chưa lưu.</translation>
    </message>
</context>
<context>
    <name>RegisterActs</name>
    <message>
        <source>%1 is kept and not issued.</source>
        <translation>%1 đang được giữ, chưa ban hành.</translation>
    </message>
    <message>
        <source>Cancel a number</source>
        <translation>Hủy số</translation>
    </message>
    <message>
        <source>Cancel the number</source>
        <translation>Hủy số</translation>
    </message>
    <message>
        <source>Printing the paper anew</source>
        <translation>Đang in lại văn bản</translation>
    </message>
    <message>
        <source>The number is offered again; until it is used the reason explains why it is missing.</source>
        <translation>Số này sẽ được cấp lại; khi chưa cấp lại, lý do giải thích vì sao trống số.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>bản %1</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Term, year</source>
        <translation>Nhiệm kỳ, năm</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>bản %1</translation>
    </message>
</context>
<context>
    <name>RegisterSettingsDialog</name>
    <message>
        <source>A term begins on the day after the congress closed and ends on the day the next one closes. The last term stays open until then. Numbers begin at 01 in each term.</source>
        <translation>Nhiệm kỳ tính từ ngày sau ngày bế mạc đại hội đến ngày bế mạc đại hội sau; nhiệm kỳ cuối để mở đến khi đó. Mỗi nhiệm kỳ đánh số lại từ 01.</translation>
    </message>
    <message>
        <source>Add a &amp;kind</source>
        <translation>Thêm &amp;loại văn bản</translation>
    </message>
    <message>
        <source>Add a &amp;term</source>
        <translation>Thêm &amp;nhiệm kỳ</translation>
    </message>
    <message>
        <source>Choose the kind of the documents with the symbol %1.</source>
        <translation>Chọn loại văn bản cho ký hiệu %1.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Kinds of documents</source>
        <translation>Loại văn bản và cách đánh số</translation>
    </message>
    <message>
        <source>Last number on paper</source>
        <translation>Số cuối ở sổ giấy</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>Đánh số</translation>
    </message>
    <message>
        <source>Settings of the register</source>
        <translation>Thiết lập sổ văn bản</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Term %1: give the whole day on which it begins.</source>
        <translation>Nhiệm kỳ %1: ghi đủ ngày, tháng, năm bắt đầu.</translation>
    </message>
    <message>
        <source>Term %1: give the whole day on which it ends, or none.</source>
        <translation>Nhiệm kỳ %1: ghi đủ ngày, tháng, năm kết thúc, hoặc để trống.</translation>
    </message>
    <message>
        <source>Term (such as 2025-2030)</source>
        <translation>Nhiệm kỳ (ví dụ 2025-2030)</translation>
    </message>
    <message>
        <source>Terms of the committee</source>
        <translation>Nhiệm kỳ cấp ủy</translation>
    </message>
    <message>
        <source>The symbol stands after the number. If numbers of the present term or year were already given on paper, write the last of them: the register goes on after it.</source>
        <translation>Ký hiệu đứng sau số. Nếu trong nhiệm kỳ hoặc năm hiện nay đã cấp số ở sổ giấy thì ghi số cuối cùng: sổ này cấp tiếp sau số đó.</translation>
    </message>
    <message>
        <source>To (blank: open)</source>
        <translation>Đến ngày (trống: chưa kết thúc)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>RegisterWindow</name>
    <message>
        <source>%1 of %2 entries. Missing without a word why: %3. Given twice: %4.</source>
        <translation>%1 trên %2 dòng. Số trống chưa rõ vì sao: %3. Số trùng: %4.</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>Đính &amp;chính…</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>&amp;Ban hành…</translation>
    </message>
    <message>
        <source>&amp;Keep a number…</source>
        <translation>&amp;Giữ số…</translation>
    </message>
    <message>
        <source>&amp;Missing numbers…</source>
        <translation>&amp;Số trống…</translation>
    </message>
    <message>
        <source>&amp;Open the paper</source>
        <translation>&amp;Mở bản PDF</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Thiết &amp;lập…</translation>
    </message>
    <message>
        <source>&amp;Term, year</source>
        <translation>Nhiệm &amp;kỳ, năm</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the number…</source>
        <translation>&amp;Hủy số…</translation>
    </message>
    <message>
        <source>Choose a line to see what is known of the number.</source>
        <translation>Chọn một dòng để xem chi tiết của số đó.</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Keep a number…</source>
        <translation>Giữ số…</translation>
    </message>
    <message>
        <source>Kin&amp;d</source>
        <translation>L&amp;oại</translation>
    </message>
    <message>
        <source>Nothing fits the filters.</source>
        <translation>Không có dòng nào khớp bộ lọc.</translation>
    </message>
    <message>
        <source>Open the &amp;rotation</source>
        <translation>Mở l&amp;uân chuyển</translation>
    </message>
    <message>
        <source>Reading the register</source>
        <translation>Đang đọc sổ văn bản</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation>Đang đọc sổ văn bản…</translation>
    </message>
    <message>
        <source>Record the term…</source>
        <translation>Ghi nhiệm kỳ…</translation>
    </message>
    <message>
        <source>Register of documents</source>
        <translation>Sổ văn bản</translation>
    </message>
    <message>
        <source>Search by number, abstract, name or code</source>
        <translation>Tìm theo số, trích yếu, họ tên, mã</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Bỏ lọc, hiện tất cả</translation>
    </message>
    <message>
        <source>St&amp;ate</source>
        <translation>&amp;Trạng thái</translation>
    </message>
    <message>
        <source>The register is empty. First record the term of the committee: numbers run on within it.</source>
        <translation>Sổ văn bản chưa có số nào. Trước hết hãy ghi nhiệm kỳ cấp ủy: số văn bản chạy liên tục trong nhiệm kỳ.</translation>
    </message>
    <message>
        <source>The register is empty. Keep a number here, or take one when a rotation is decided.</source>
        <translation>Sổ văn bản chưa có số nào. Giữ số ở đây, hoặc lấy số khi ra quyết định luân chuyển.</translation>
    </message>
    <message>
        <source>What is known of the number</source>
        <translation>Chi tiết của số văn bản</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>every kind</source>
        <translation>mọi loại</translation>
    </message>
    <message>
        <source>every state</source>
        <translation>mọi trạng thái</translation>
    </message>
</context>
<context>
    <name>RejudgingWindow</name>
    <message>
        <source>%1 decisions, %2 of them judged differently; %3 lines shown</source>
        <translation>%1 quyết định, trong đó %2 có kết luận khác; đang hiện %3 dòng</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Chép thành văn bản</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;Open the rotation</source>
        <translation>&amp;Mở luân chuyển</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>&amp;Quy tắc</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>Kết &amp;luận</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>đế&amp;n</translation>
    </message>
    <message>
        <source>Both laws judge every decision alike. Untick “Only what differs” to see all of them.</source>
        <translation>Theo hai quy định, mọi quyết định có kết luận như nhau. Bỏ dấu “Chỉ kết luận khác nhau” để xem tất cả.</translation>
    </message>
    <message>
        <source>By the law chosen</source>
        <translation>Theo quy định của ngày chọn</translation>
    </message>
    <message>
        <source>By the law of its time</source>
        <translation>Theo quy định khi ra quyết định</translation>
    </message>
    <message>
        <source>Choose a line to see the sentence, the article and the figures.</source>
        <translation>Chọn một dòng để xem kết luận, căn cứ và số liệu.</translation>
    </message>
    <message>
        <source>Decided &amp;from</source>
        <translation>Quyết định &amp;từ</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the list to Excel</source>
        <translation>Xuất danh sách ra Excel</translation>
    </message>
    <message>
        <source>Judge old decisions again</source>
        <translation>Xét lại quyết định cũ</translation>
    </message>
    <message>
        <source>Judging old decisions</source>
        <translation>Đang xét lại quyết định cũ</translation>
    </message>
    <message>
        <source>Judging old decisions.</source>
        <translation>Đang xét lại các quyết định cũ.</translation>
    </message>
    <message>
        <source>No rotation was decided in this period.</source>
        <translation>Không có luân chuyển nào được quyết định trong khoảng này.</translation>
    </message>
    <message>
        <source>Nothing fits the filter. Choose other rules or verdicts, or empty the search.</source>
        <translation>Không có dòng nào khớp với bộ lọc. Chọn quy tắc, kết luận khác hoặc xóa chữ trong ô tìm.</translation>
    </message>
    <message>
        <source>Old decisions, judged twice</source>
        <translation>Quyết định cũ, xét theo hai quy định</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Chỉ kết luận &amp;khác nhau</translation>
    </message>
    <message>
        <source>Search by name, code or post</source>
        <translation>Tìm theo tên, mã hoặc chức vụ</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Ngày cuối ở trước ngày đầu.</translation>
    </message>
    <message>
        <source>all rules</source>
        <translation>mọi quy tắc</translation>
    </message>
    <message>
        <source>all verdicts</source>
        <translation>mọi kết luận</translation>
    </message>
    <message>
        <source>and by the &amp;law of</source>
        <translation>&amp;So với quy định của ngày</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>Entered at: %1</source>
        <translation>Nơi nhập: %1</translation>
    </message>
    <message>
        <source>“%1” has no value in this case</source>
        <translation>“%1” chưa có giá trị trong trường hợp này</translation>
    </message>
</context>
<context>
    <name>RemarkList</name>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Mistakes and missing values</source>
        <translation>Lỗi và giá trị còn thiếu</translation>
    </message>
    <message>
        <source>What is wrong or missing</source>
        <translation>Sai hoặc thiếu gì</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cách sửa</translation>
    </message>
</context>
<context>
    <name>ReorganisationDialog</name>
    <message>
        <source>%1 people are placed as the table says.</source>
        <translation>Đã xếp %1 người theo bảng.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Quay lại</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Tiếp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Carry &amp;out</source>
        <translation>T&amp;hực hiện</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Đóng, bỏ phần chưa ghi</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>People %1</source>
        <translation>Cán bộ %1</translation>
    </message>
    <message>
        <source>People, rotations, planning</source>
        <translation>Cán bộ, luân chuyển, quy hoạch</translation>
    </message>
    <message>
        <source>Planning %1</source>
        <translation>Quy hoạch %1</translation>
    </message>
    <message>
        <source>Read the filled table…</source>
        <translation>Nhập bảng đã điền…</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>Đang đọc tệp Excel</translation>
    </message>
    <message>
        <source>Reading what hangs on these units</source>
        <translation>Đang đọc dữ liệu của các đơn vị</translation>
    </message>
    <message>
        <source>Rearrange units</source>
        <translation>Sắp xếp đơn vị</translation>
    </message>
    <message>
        <source>Rotations %1</source>
        <translation>Luân chuyển %1</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1/%2: %3</translation>
    </message>
    <message>
        <source>Table of people</source>
        <translation>Bảng cán bộ</translation>
    </message>
    <message>
        <source>Table to fill in…</source>
        <translation>Xuất bảng để điền…</translation>
    </message>
    <message>
        <source>The decision and its units</source>
        <translation>Quyết định và các đơn vị</translation>
    </message>
    <message>
        <source>The posts of these units</source>
        <translation>Vị trí của các đơn vị này</translation>
    </message>
    <message>
        <source>The table is written. Fill in the new units and titles, then read it here.</source>
        <translation>Đã ghi bảng. Điền đơn vị mới, chức danh mới rồi nhập lại ở đây.</translation>
    </message>
    <message>
        <source>This rearrangement has not been carried out.</source>
        <translation>Việc sắp xếp này chưa được thực hiện.</translation>
    </message>
    <message>
        <source>What is decided, and what is open</source>
        <translation>Tóm tắt và việc cần quyết định</translation>
    </message>
    <message>
        <source>What was chosen here is not kept.</source>
        <translation>Những gì đã chọn ở đây sẽ không được giữ lại.</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>Đang ghi bảng</translation>
    </message>
</context>
<context>
    <name>ReorganisationWindow</name>
    <message>
        <source>&amp;Done</source>
        <translation>Đã &amp;xử lý</translation>
    </message>
    <message>
        <source>&amp;Load the places of a province…</source>
        <translation>&amp;Nạp địa bàn của tỉnh…</translation>
    </message>
    <message>
        <source>&amp;Rearrange units…</source>
        <translation>&amp;Sắp xếp đơn vị…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về việc</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>No units have been rearranged in this book yet.</source>
        <translation>Sổ này chưa có việc sắp xếp đơn vị nào. Bấm “Sắp xếp đơn vị…” để sáp nhập, chia tách, giải thể hoặc đổi tên.</translation>
    </message>
    <message>
        <source>Nothing is open here.</source>
        <translation>Không còn việc nào chờ quyết định.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Còn chờ</translation>
    </message>
    <message>
        <source>Open the &amp;cadre</source>
        <translation>Mở hồ sơ &amp;cán bộ</translation>
    </message>
    <message>
        <source>Reading the rearrangements</source>
        <translation>Đang đọc việc sắp xếp</translation>
    </message>
    <message>
        <source>Rearranging units</source>
        <translation>Sắp xếp đơn vị</translation>
    </message>
    <message>
        <source>Service does &amp;not go on</source>
        <translation>&amp;Không tính liên tục</translation>
    </message>
    <message>
        <source>Service goes &amp;on</source>
        <translation>Tính &amp;liên tục</translation>
    </message>
    <message>
        <source>Still to be decided: %1</source>
        <translation>Còn chờ quyết định: %1</translation>
    </message>
    <message>
        <source>What has to be decided</source>
        <translation>Nội dung cần quyết định</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã thực hiện</translation>
    </message>
</context>
<context>
    <name>ReportsWindow</name>
    <message>
        <source>%1 rotations of %2 people · a double click or Enter on a number shows who is counted</source>
        <translation>%1 lượt luân chuyển của %2 người · nhấn đúp hoặc Enter ở một số để xem những ai được tính</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;View, print…</source>
        <translation>&amp;Xem, in…</translation>
    </message>
    <message>
        <source>&amp;Who is counted…</source>
        <translation>&amp;Những ai được tính…</translation>
    </message>
    <message>
        <source>&amp;Word…</source>
        <translation>&amp;Word…</translation>
    </message>
    <message>
        <source>Counting the report</source>
        <translation>Đang tính số liệu báo cáo</translation>
    </message>
    <message>
        <source>Counting the report. This goes on while you work elsewhere.</source>
        <translation>Đang tính số liệu báo cáo. Có thể làm việc khác trong lúc chờ.</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Reports on rotations</source>
        <translation>Báo cáo sơ kết, tổng kết luân chuyển</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Các biểu</translation>
    </message>
    <message>
        <source>Tables; tick those to print</source>
        <translation>Các biểu; đánh dấu biểu cần in</translation>
    </message>
    <message>
        <source>Text of the office</source>
        <translation>Lời văn của cơ quan</translation>
    </message>
    <message>
        <source>The counting was stopped. Choose the period once more to begin anew.</source>
        <translation>Đã dừng tính số liệu. Chọn lại kỳ báo cáo để tính lại.</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>%1 places end on the same day</source>
        <translation>Kết thúc luôn %1 địa bàn (trỏ chuột để xem tên)</translation>
    </message>
    <message>
        <source>A typed name is not among the units yet.</source>
        <translation>Có tên đơn vị đang gõ dở chưa được chọn.</translation>
    </message>
    <message>
        <source>A unit ends and several take its place.</source>
        <translation>Một đơn vị kết thúc, nhiều đơn vị hình thành thay thế.</translation>
    </message>
    <message>
        <source>All of district level</source>
        <translation>Tất cả cấp huyện</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decision number</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>From Excel…</source>
        <translation>Từ Excel…</translation>
    </message>
    <message>
        <source>Give it.</source>
        <translation>Nhập ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Hiệu lực từ ngày</translation>
    </message>
    <message>
        <source>One unit goes on under another name; the history keeps the old one.</source>
        <translation>Một đơn vị mang tên mới; quá trình công tác cũ vẫn ghi tên cũ.</translation>
    </message>
    <message>
        <source>Pick it from the list.</source>
        <translation>Chọn trong danh sách hiện ra.</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>Đang đọc tệp Excel</translation>
    </message>
    <message>
        <source>Subordinate units too</source>
        <translation>Thêm đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>The day from which it is in force is not a whole date.</source>
        <translation>Ngày hiệu lực chưa phải là một ngày đầy đủ.</translation>
    </message>
    <message>
        <source>Units and people from Excel</source>
        <translation>Đơn vị và cán bộ từ Excel</translation>
    </message>
    <message>
        <source>Units become one or several others. One that goes on is not among those that end.</source>
        <translation>Các đơn vị nhập vào một hoặc nhiều đơn vị khác. Đơn vị tiếp tục hoạt động thì không ghi vào danh sách kết thúc.</translation>
    </message>
    <message>
        <source>Units end; their people are placed one by one. Units that follow may be named.</source>
        <translation>Các đơn vị kết thúc hoạt động, cán bộ được bố trí từng người. Có thể ghi đơn vị kế tục.</translation>
    </message>
    <message>
        <source>Units that end</source>
        <translation>Đơn vị kết thúc</translation>
    </message>
    <message>
        <source>Units that follow them</source>
        <translation>Đơn vị hình thành, kế tục</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Cách sắp xếp</translation>
    </message>
</context>
<context>
    <name>ReserveDialog</name>
    <message>
        <source>%1 will be kept.</source>
        <translation>Sẽ giữ: %1.</translation>
    </message>
    <message>
        <source>Cancelled numbers that may be given again: %1.</source>
        <translation>Số đã hủy có thể cấp lại: %1.</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Nhập đủ ngày: ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>Keep a number</source>
        <translation>Giữ số</translation>
    </message>
    <message>
        <source>Keep the number</source>
        <translation>Giữ số này</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Number to keep</source>
        <translation>Số cần giữ</translation>
    </message>
    <message>
        <source>Rotation (if it is about one)</source>
        <translation>Luân chuyển (nếu văn bản về một trường hợp)</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Why numbers are passed over</source>
        <translation>Vì sao bỏ qua số</translation>
    </message>
    <message>
        <source>the one offered</source>
        <translation>để trống: lấy số được cấp</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Phục hồi</translation>
    </message>
    <message>
        <source>Cadres: %1, rotations: %2</source>
        <translation>Cán bộ: %1, luân chuyển: %2</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Kiểm tra bản sao lưu</translation>
    </message>
    <message>
        <source>It cannot be restored. Choose another backup.</source>
        <translation>Không phục hồi được từ bản này. Chọn bản sao lưu khác.</translation>
    </message>
    <message>
        <source>It will be put at %1.</source>
        <translation>Sổ sẽ được đặt tại %1.</translation>
    </message>
    <message>
        <source>It will take the place of %1, which is kept beside it.</source>
        <translation>Sổ phục hồi sẽ thay %1; sổ cũ được giữ lại bên cạnh.</translation>
    </message>
    <message>
        <source>Made %1 from %2</source>
        <translation>Sao lưu lúc %1 từ %2</translation>
    </message>
    <message>
        <source>Reading the backup again…</source>
        <translation>Đang đọc lại bản sao lưu…</translation>
    </message>
    <message>
        <source>Restore from %1</source>
        <translation>Phục hồi từ %1</translation>
    </message>
    <message>
        <source>the backup is sound.</source>
        <translation>bản sao lưu dùng được.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Findings that only this one brings or clears</source>
        <translation>Kết luận chỉ phương án này thêm hoặc bớt</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Dòng %1</translation>
    </message>
    <message>
        <source>No finding appears, none goes.</source>
        <translation>Không thêm, không bớt kết luận nào.</translation>
    </message>
    <message>
        <source>Open the cadre</source>
        <translation>Mở hồ sơ cán bộ</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Mở hồ sơ để sửa</translation>
    </message>
    <message>
        <source>Posts that only this one leaves empty or overfull</source>
        <translation>Vị trí chỉ phương án này để trống hoặc vượt số lượng</translation>
    </message>
    <message>
        <source>The same in both: %1.</source>
        <translation>Giống nhau ở cả hai: %1.</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>bớt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>thêm</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>stays, differently</source>
        <translation>vẫn còn, khác trước</translation>
    </message>
</context>
<context>
    <name>ResultTabs</name>
    <message>
        <source>%1 empty, %2 overfull</source>
        <translation>%1 trống, %2 vượt</translation>
    </message>
    <message>
        <source>Cadres</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Choose another package above to see the two side by side.</source>
        <translation>Chọn một phương án khác ở trên để xem hai phương án cạnh nhau.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>So sánh với</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Laying out the package</source>
        <translation>Xét phương án</translation>
    </message>
    <message>
        <source>Laying out the package…</source>
        <translation>Đang xét phương án…</translation>
    </message>
    <message>
        <source>Nobody is in the package yet. Pick a cadre and a destination at the left.</source>
        <translation>Phương án chưa có ai. Chọn cán bộ và nơi đến ở bên trái.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>There is no other package yet. Duplicate this one and change the copy, then compare.</source>
        <translation>Chưa có phương án nào khác. Nhân bản phương án này, sửa bản mới rồi so sánh.</translation>
    </message>
    <message>
        <source>choose another package</source>
        <translation>chọn phương án khác</translation>
    </message>
</context>
<context>
    <name>RevealBox</name>
    <message>
        <source>&amp;Show the password</source>
        <translation>&amp;Hiện mật khẩu</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Decision that took off</source>
        <translation>Số quyết định đưa ra</translation>
    </message>
    <message>
        <source>Keep all who are not reviewed yet</source>
        <translation>Giữ lại tất cả người chưa rà soát</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Record the review</source>
        <translation>Ghi kết quả rà soát</translation>
    </message>
    <message>
        <source>Review of the planning list: %1</source>
        <translation>Rà soát quy hoạch: %1</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Ngày rà soát</translation>
    </message>
    <message>
        <source>Search by name, code or planned title</source>
        <translation>Tìm theo tên, mã hoặc chức danh quy hoạch</translation>
    </message>
    <message>
        <source>Taken off on</source>
        <translation>Ngày đưa ra</translation>
    </message>
    <message>
        <source>Tick with the mouse, or mark lines and press Space to keep them, Delete to take off.</source>
        <translation>Đánh dấu bằng chuột; hoặc chọn các dòng rồi bấm phím cách để giữ lại, phím Delete để đưa ra.</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Bỏ đánh dấu tất cả</translation>
    </message>
    <message>
        <source>Who is reviewed</source>
        <translation>Những người được rà soát</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>In this round</source>
        <translation>Trong đợt này</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Last reviewed on</source>
        <translation>Rà soát gần nhất</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Chức danh quy hoạch</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Đưa ra</translation>
    </message>
</context>
<context>
    <name>RosterDialog</name>
    <message>
        <source>&amp;View, print…</source>
        <translation>&amp;Xem, in…</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 ngang</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 ngang</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Tất cả các cột</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>List of cadres (short)</source>
        <translation>Danh sách trích ngang</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Danh sách gồm</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Cột thường dùng</translation>
    </message>
</context>
<context>
    <name>RosterFilterBar</name>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>All titles</source>
        <translation>Mọi chức danh</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Bỏ tìm và lọc</translation>
    </message>
    <message>
        <source>Find by name or code</source>
        <translation>Tìm theo tên hoặc mã</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Chỉ: %1</translation>
    </message>
    <message>
        <source>found / all in the book</source>
        <translation>số tìm thấy / tổng số trong sổ</translation>
    </message>
</context>
<context>
    <name>RosterFinder</name>
    <message>
        <source>Searching</source>
        <translation>Đang tìm</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>&amp;Add a cadre…</source>
        <translation>&amp;Thêm cán bộ…</translation>
    </message>
    <message>
        <source>&amp;Delete the cadre</source>
        <translation>&amp;Xóa cán bộ</translation>
    </message>
    <message>
        <source>Cadres</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Choose a cadre in the list to see the file here.</source>
        <translation>Chọn một cán bộ trong danh sách để xem hồ sơ ở đây.</translation>
    </message>
    <message>
        <source>Deleted: %1 (%2).</source>
        <translation>Đã xóa: %1 (%2).</translation>
    </message>
    <message>
        <source>Import an Excel workbook…</source>
        <translation>Nhập từ tệp Excel…</translation>
    </message>
    <message>
        <source>No cadre fits the search and the filter.</source>
        <translation>Không có cán bộ nào khớp với từ tìm và bộ lọc.</translation>
    </message>
    <message>
        <source>There are no cadres in this book yet. Import them from a workbook, or add them one by one.</source>
        <translation>Sổ chưa có cán bộ nào. Hãy nhập từ tệp Excel, hoặc thêm từng người.</translation>
    </message>
    <message>
        <source>Those listed in the tab now (%1)</source>
        <translation>Những người đang hiện trong danh sách (%1)</translation>
    </message>
    <message>
        <source>Those marked (%1)</source>
        <translation>Những người đã đánh dấu (%1)</translation>
    </message>
</context>
<context>
    <name>RotationFields</name>
    <message>
        <source>%1 post(s) in the unit</source>
        <translation>đơn vị có %1 vị trí</translation>
    </message>
    <message>
        <source>Appraised on</source>
        <translation>Ngày thẩm định</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận thẩm định</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Khoảng cách (km)</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>No. of the appraisal document</source>
        <translation>Số văn bản thẩm định</translation>
    </message>
    <message>
        <source>No. of the decision that ended it</source>
        <translation>Số quyết định kết thúc</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Opinion of the appraisal</source>
        <translation>Ý kiến thẩm định</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Period (months)</source>
        <translation>Thời hạn (tháng)</translation>
    </message>
    <message>
        <source>Post at the destination</source>
        <translation>Chức danh nơi đến</translation>
    </message>
    <message>
        <source>Post of origin</source>
        <translation>Chức danh nơi đi</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Unit of destination</source>
        <translation>Đơn vị nơi đến</translation>
    </message>
    <message>
        <source>Unit of origin</source>
        <translation>Đơn vị nơi đi</translation>
    </message>
    <message>
        <source>Yearly plan</source>
        <translation>Kế hoạch năm</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>bậc %1</translation>
    </message>
</context>
<context>
    <name>RotationFilterBar</name>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Before the decision</source>
        <translation>Chưa quyết định</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Decided or running</source>
        <translation>Đang luân chuyển hoặc đã quyết định</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Đã kết thúc</translation>
    </message>
    <message>
        <source>Level of the destination</source>
        <translation>Cấp của nơi đến</translation>
    </message>
    <message>
        <source>Not over</source>
        <translation>Chưa kết thúc</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Chỉ: %1</translation>
    </message>
    <message>
        <source>Over within 6 months or already</source>
        <translation>Đã hoặc sắp hết thời hạn (6 tháng)</translation>
    </message>
    <message>
        <source>Search by name, code, unit or title</source>
        <translation>Tìm theo tên, mã, đơn vị, chức danh</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>RotationForm</name>
    <message>
        <source>Appraisal</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Appraisal by the Inspection Commission</source>
        <translation>Thẩm định của Ủy ban Kiểm tra</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Choose a rotation in the table to see it here, or propose one.</source>
        <translation>Chọn một luân chuyển trong bảng để xem ở đây, hoặc đề xuất luân chuyển mới.</translation>
    </message>
    <message>
        <source>Choose a rotation in the table to see it here.</source>
        <translation>Chọn một luân chuyển trong bảng để xem ở đây.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Ra quyết định…</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Nơi đến</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Drop the proposal</source>
        <translation>Bỏ đề xuất</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Kết thúc…</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ngoại lệ</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Đề xuất luân chuyển mới</translation>
    </message>
    <message>
        <source>Open the cadre</source>
        <translation>Mở hồ sơ cán bộ</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Nơi đi</translation>
    </message>
    <message>
        <source>Print the decision</source>
        <translation>In quyết định…</translation>
    </message>
    <message>
        <source>Stays in the book as dropped; undo takes it back</source>
        <translation>Vẫn giữ trong sổ với trạng thái Hủy; có thể hoàn tác</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>Stored as “%1” as soon as the cadre and the destination are chosen.</source>
        <translation>Được lưu với trạng thái “%1” ngay khi đã chọn cán bộ và nơi đến.</translation>
    </message>
    <message>
        <source>Takes a wrong entry out of the book; undo brings it back</source>
        <translation>Xóa mục nhập nhầm khỏi sổ; có thể hoàn tác</translation>
    </message>
    <message>
        <source>The start has come: the rotation runs and the posts follow</source>
        <translation>Đã đến ngày bắt đầu: chuyển sang đang luân chuyển và ghi chức vụ vào quá trình công tác</translation>
    </message>
    <message>
        <source>This proposal was dropped. To take it up again, choose another state below.</source>
        <translation>Đề xuất này đã bỏ (trạng thái Hủy). Muốn làm tiếp, chọn lại trạng thái ở dưới.</translation>
    </message>
    <message>
        <source>This rotation is over. Change it only to correct what was entered wrong.</source>
        <translation>Luân chuyển này đã kết thúc. Chỉ sửa để đính chính chỗ ghi sai.</translation>
    </message>
    <message>
        <source>Write papers…</source>
        <translation>Soạn văn bản…</translation>
    </message>
</context>
<context>
    <name>RotationLists</name>
    <message>
        <source>%1 votes</source>
        <translation>%1 phiếu</translation>
    </message>
    <message>
        <source>Add another opinion</source>
        <translation>Thêm ý kiến khác</translation>
    </message>
    <message>
        <source>Add another paper</source>
        <translation>Thêm thành phần khác</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>By (body)</source>
        <translation>Cơ quan thực hiện</translation>
    </message>
    <message>
        <source>Cadre (wish)</source>
        <translation>Cán bộ (nguyện vọng)</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Ngày cho ý kiến</translation>
    </message>
    <message>
        <source>No paper is asked for or recorded.</source>
        <translation>Chưa ghi thành phần hồ sơ nào.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Bên cho ý kiến</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Opinion of</source>
        <translation>Ý kiến của</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Opinions and the cadre's wish</source>
        <translation>Ý kiến các bên, nguyện vọng của cán bộ</translation>
    </message>
    <message>
        <source>Paper of the dossier</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Ngày thực hiện</translation>
    </message>
    <message>
        <source>The five steps</source>
        <translation>Quy trình năm bước</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>Số phiếu đồng ý</translation>
    </message>
    <message>
        <source>Votes in all</source>
        <translation>Tổng số phiếu</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>còn thiếu</translation>
    </message>
    <message>
        <source>there</source>
        <translation>đã có</translation>
    </message>
</context>
<context>
    <name>RotationModel</name>
    <message>
        <source>%1 months</source>
        <translation>Đủ %1 tháng</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Nơi đến</translation>
    </message>
    <message>
        <source>Destination decided</source>
        <translation>Nơi đến đã quyết định</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Least period</source>
        <translation>Đủ thời gian tối thiểu</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>New destination</source>
        <translation>Nơi đến mới</translation>
    </message>
    <message>
        <source>Old post</source>
        <translation>Vị trí cũ</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Nơi đi</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Period reached</source>
        <translation>Đủ thời hạn</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Luân chuyển</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Xử lý</translation>
    </message>
</context>
<context>
    <name>RotationPickers</name>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>Level of the destination</source>
        <translation>Cấp của nơi đến</translation>
    </message>
    <message>
        <source>No present post is recorded for this cadre. Choose the origin by hand.</source>
        <translation>Hồ sơ cán bộ này chưa ghi chức vụ đang giữ. Chọn nơi đi bằng tay.</translation>
    </message>
    <message>
        <source>Offer only units of this level as the destination</source>
        <translation>Chỉ đưa ra các đơn vị của cấp này làm nơi đến</translation>
    </message>
</context>
<context>
    <name>RotationPrinting</name>
    <message>
        <source>%1 decisions</source>
        <translation>%1 quyết định</translation>
    </message>
    <message>
        <source>&amp;Slips for votes…</source>
        <translation>&amp;Phiếu biểu quyết, lấy ý kiến…</translation>
    </message>
    <message>
        <source>Chec&amp;k sheet…</source>
        <translation>Phiếu kiểm t&amp;ra điều kiện…</translation>
    </message>
    <message>
        <source>Check sheet of conditions</source>
        <translation>Phiếu kiểm tra điều kiện</translation>
    </message>
    <message>
        <source>List of the cadres marked…</source>
        <translation>Danh sách trích ngang…</translation>
    </message>
    <message>
        <source>Print %1 &amp;decisions…</source>
        <translation>In %1 &amp;quyết định…</translation>
    </message>
    <message>
        <source>Print the &amp;decision…</source>
        <translation>In &amp;quyết định…</translation>
    </message>
    <message>
        <source>Rotation decision</source>
        <translation>Quyết định luân chuyển</translation>
    </message>
    <message>
        <source>Rotations marked (%1)</source>
        <translation>Các trường hợp luân chuyển đã đánh dấu (%1)</translation>
    </message>
    <message>
        <source>Write papers…</source>
        <translation>Soạn văn bản…</translation>
    </message>
</context>
<context>
    <name>RotationSection</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Every rule for this cadre and a post that you pick</source>
        <translation>Mọi quy tắc đối với cán bộ này và một vị trí do bạn chọn</translation>
    </message>
    <message>
        <source>No rotation is recorded.</source>
        <translation>Chưa luân chuyển lần nào.</translation>
    </message>
    <message>
        <source>Open in the rotation tab</source>
        <translation>Mở ở thẻ Luân chuyển</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Luân chuyển</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Why not?…</source>
        <translation>Vì sao không?…</translation>
    </message>
</context>
<context>
    <name>RotationSections</name>
    <message>
        <source>It is there</source>
        <translation>Đã có trong hồ sơ</translation>
    </message>
    <message>
        <source>Record the paper without a date</source>
        <translation>Ghi là đã có, chưa cần ngày</translation>
    </message>
</context>
<context>
    <name>RotationStepDialog</name>
    <message>
        <source>origin not recorded</source>
        <translation>chưa ghi nơi đi</translation>
    </message>
</context>
<context>
    <name>RotationText</name>
    <message>
        <source>%1 days left</source>
        <translation>còn %1 ngày</translation>
    </message>
    <message>
        <source>%1 days over</source>
        <translation>quá hạn %1 ngày</translation>
    </message>
    <message>
        <source>%1 months from %2 are reached: %3</source>
        <translation>Đủ %1 tháng kể từ %2: %3</translation>
    </message>
    <message>
        <source>%1 months left</source>
        <translation>còn %1 tháng</translation>
    </message>
    <message>
        <source>%1 months over</source>
        <translation>quá hạn %1 tháng</translation>
    </message>
    <message>
        <source>No period is recorded; the %1 months of the regulation from %2 are reached: %3</source>
        <translation>Chưa ghi thời hạn; tính %1 tháng theo quy định kể từ %2: %3</translation>
    </message>
    <message>
        <source>about %1–%2 months left</source>
        <translation>còn khoảng %1–%2 tháng</translation>
    </message>
    <message>
        <source>about %1–%2 months over</source>
        <translation>quá hạn khoảng %1–%2 tháng</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>chưa bắt đầu</translation>
    </message>
    <message>
        <source>over or not: depends on the day of the start</source>
        <translation>có thể đã hết hạn, chưa rõ ngày bắt đầu</translation>
    </message>
    <message>
        <source>over today</source>
        <translation>hết hạn hôm nay</translation>
    </message>
    <message>
        <source>start not known</source>
        <translation>chưa rõ ngày bắt đầu</translation>
    </message>
</context>
<context>
    <name>RotationView</name>
    <message>
        <source>%1 ended</source>
        <translation>%1 đã kết thúc</translation>
    </message>
    <message>
        <source>%1 of %2 rotations</source>
        <translation>%1/%2 luân chuyển</translation>
    </message>
    <message>
        <source>%1 rotations</source>
        <translation>%1 luân chuyển</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 đang luân chuyển</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>No rotation fits these filters.</source>
        <translation>Không có luân chuyển nào khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>No rotation yet. Propose one here, or import the Excel workbook from the File menu.</source>
        <translation>Chưa có luân chuyển nào. Hãy đề xuất ở đây, hoặc nhập từ tệp Excel (menu Tệp).</translation>
    </message>
    <message>
        <source>Papers of a meeting…</source>
        <translation>Bộ hồ sơ họp…</translation>
    </message>
    <message>
        <source>Propose a rotation</source>
        <translation>Đề xuất luân chuyển</translation>
    </message>
    <message>
        <source>Reading rotations</source>
        <translation>Đọc danh sách luân chuyển</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Luân chuyển</translation>
    </message>
    <message>
        <source>Steps, attached files…</source>
        <translation>Thời hạn các bước, tệp đính kèm…</translation>
    </message>
    <message>
        <source>This book has no rotations.</source>
        <translation>Sổ này chưa có luân chuyển.</translation>
    </message>
</context>
<context>
    <name>RotationsModel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Nơi đến</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Nơi đi</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>RotationsTab</name>
    <message>
        <source>New title</source>
        <translation>Chức danh mới</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>No rotation leads to or from the units that end.</source>
        <translation>Không có luân chuyển nào đến hoặc đi từ các đơn vị kết thúc.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Xử lý</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>chưa quyết định</translation>
    </message>
</context>
<context>
    <name>RoundFields</name>
    <message>
        <source>Approved on</source>
        <translation>Ngày phê duyệt</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Ngày kết thúc</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>RoundForm</name>
    <message>
        <source>Add a person…</source>
        <translation>Thêm người…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Phê duyệt…</translation>
    </message>
    <message>
        <source>Choose a round in the list to see it here.</source>
        <translation>Chọn một đợt trong danh sách để xem ở đây.</translation>
    </message>
    <message>
        <source>Close the round…</source>
        <translation>Kết thúc đợt…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Rà soát…</translation>
    </message>
</context>
<context>
    <name>RoundListModel</name>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>In this round</source>
        <translation>Trong đợt này</translation>
    </message>
    <message>
        <source>Planned title</source>
        <translation>Chức danh quy hoạch</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>Why taken off</source>
        <translation>Lý do đưa ra</translation>
    </message>
</context>
<context>
    <name>RoundModel</name>
    <message>
        <source>Begun on</source>
        <translation>Ngày bắt đầu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Decision no.</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>RoundsWindow</name>
    <message>
        <source>All on the list</source>
        <translation>Cả danh sách</translation>
    </message>
    <message>
        <source>Choose a round above to see its list.</source>
        <translation>Chọn một đợt ở trên để xem danh sách.</translation>
    </message>
    <message>
        <source>List of the round</source>
        <translation>Danh sách của đợt</translation>
    </message>
    <message>
        <source>No planning round is recorded yet.</source>
        <translation>Chưa ghi đợt quy hoạch nào.</translation>
    </message>
    <message>
        <source>Nobody is on the list of this round yet. Press “Add a person…”.</source>
        <translation>Danh sách của đợt này chưa có ai. Bấm “Thêm người…”.</translation>
    </message>
    <message>
        <source>Open a round…</source>
        <translation>Mở đợt mới…</translation>
    </message>
    <message>
        <source>Planning rounds</source>
        <translation>Đợt quy hoạch</translation>
    </message>
    <message>
        <source>Reading the list of the round</source>
        <translation>Đang đọc danh sách của đợt</translation>
    </message>
    <message>
        <source>Which of the list</source>
        <translation>Lọc danh sách của đợt</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Thêm</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Bỏ</translation>
    </message>
</context>
<context>
    <name>RuleProblems</name>
    <message>
        <source>Open Tools &gt; Rule sets and switch that set off, or take in a sound file of it.</source>
        <translation>Mở Công cụ &gt; Bộ quy tắc rồi tắt bộ quy tắc ấy, hoặc nạp lại từ tệp nguyên vẹn với mã khác.</translation>
    </message>
    <message>
        <source>Rule sets</source>
        <translation>Bộ quy tắc</translation>
    </message>
</context>
<context>
    <name>RuleSetsWindow</name>
    <message>
        <source>&amp;Load from a file…</source>
        <translation>Đọ&amp;c từ tệp…</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>&amp;Lưu vào tệp…</translation>
    </message>
    <message>
        <source>&amp;Take out of the book…</source>
        <translation>&amp;Bỏ khỏi sổ…</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>So sánh với…</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>Lịch sử thay đổi</translation>
    </message>
    <message>
        <source>Load a rule set</source>
        <translation>Đọc bộ quy tắc từ tệp</translation>
    </message>
    <message>
        <source>Only a set that was loaded or changed in this book can be taken out of it.</source>
        <translation>Chỉ bỏ được bộ quy tắc đã nạp hoặc đã sửa trong sổ này.</translation>
    </message>
    <message>
        <source>Reading the rule set</source>
        <translation>Đang đọc bộ quy tắc</translation>
    </message>
    <message>
        <source>Rule sets</source>
        <translation>Bộ quy tắc</translation>
    </message>
    <message>
        <source>Rule sets (*.toml)</source>
        <translation>Bộ quy tắc (*.toml)</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Các quy tắc</translation>
    </message>
    <message>
        <source>Save the rule set</source>
        <translation>Lưu bộ quy tắc vào tệp</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Đã lưu vào %1</translation>
    </message>
    <message>
        <source>Saving the rule set</source>
        <translation>Đang lưu bộ quy tắc</translation>
    </message>
    <message>
        <source>Switch &amp;off…</source>
        <translation>&amp;Tắt bộ quy tắc này…</translation>
    </message>
    <message>
        <source>Switch &amp;on…</source>
        <translation>&amp;Bật bộ quy tắc này…</translation>
    </message>
    <message>
        <source>The file has no line that proves it undamaged: compare it with the document before applying.</source>
        <translation>Tệp không có dòng mã kiểm chứng nên không biết có bị hỏng hay bị sửa không: hãy đối chiếu với văn bản trước khi áp dụng.</translation>
    </message>
    <message>
        <source>The rule set was not taken in</source>
        <translation>Chưa nạp bộ quy tắc</translation>
    </message>
    <message>
        <source>– off</source>
        <translation>– tắt</translation>
    </message>
    <message>
        <source>● broken</source>
        <translation>● hỏng</translation>
    </message>
    <message>
        <source>✓ on</source>
        <translation>✓ bật</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>%1 values</source>
        <translation>%1 giá trị</translation>
    </message>
    <message>
        <source>&amp;Change the setting…</source>
        <translation>&amp;Sửa thiết đặt…</translation>
    </message>
    <message>
        <source>&amp;Examples of the rule…</source>
        <translation>&amp;Ví dụ của quy tắc…</translation>
    </message>
    <message>
        <source>An exception may be allowed by: %1</source>
        <translation>Cấp được cho phép ngoại lệ: %1</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>Căn cứ: %1</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>Đang áp dụng</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Độ tin cậy</translation>
    </message>
    <message>
        <source>Last decided by: %1</source>
        <translation>Quyết định gần nhất: %1</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Mức quy định</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Các quy tắc</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Thiết đặt</translation>
    </message>
    <message>
        <source>Settings of the rule</source>
        <translation>Các thiết đặt của quy tắc</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Nguồn: %1</translation>
    </message>
    <message>
        <source>Taken into this book</source>
        <translation>Bộ quy tắc riêng của sổ này</translation>
    </message>
    <message>
        <source>This rule has no setting.</source>
        <translation>Quy tắc này không có thiết đặt.</translation>
    </message>
    <message>
        <source>This set cannot be used: %1</source>
        <translation>Không dùng được bộ quy tắc này: %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
</context>
<context>
    <name>SentOutAction</name>
    <message>
        <source>List of &amp;those on rotation…</source>
        <translation>Danh sách &amp;cán bộ đang luân chuyển…</translation>
    </message>
    <message>
        <source>Those on rotation</source>
        <translation>Danh sách cán bộ đang luân chuyển</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Checking again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>Checking the whole book</source>
        <translation>Kiểm tra toàn bộ sổ</translation>
    </message>
    <message>
        <source>Reading names</source>
        <translation>Đọc danh sách tên</translation>
    </message>
</context>
<context>
    <name>SetPasswordDialog</name>
    <message>
        <source>&amp;Change the password</source>
        <translation>Đổ&amp;i mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Set the password</source>
        <translation>Đặ&amp;t mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>Bỏ &amp;mật khẩu</translation>
    </message>
    <message>
        <source>&amp;Take the password away: the book opens for everybody</source>
        <translation>&amp;Bỏ mật khẩu: ai có tệp sổ cũng mở được</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mật khẩu của %1</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mật khẩu hiện nay</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Gõ lại mật khẩu mới</translation>
    </message>
    <message>
        <source>The two are not alike. Type the new password again.</source>
        <translation>Hai lần gõ không giống nhau. Gõ lại mật khẩu mới.</translation>
    </message>
    <message>
        <source>This is not the present password of the book.</source>
        <translation>Đây không phải là mật khẩu hiện nay của sổ.</translation>
    </message>
    <message>
        <source>With a password the whole book is encrypted. Whoever forgets the password cannot open the book any more, and nobody can help: write it down and keep it in a safe place.
Not encrypted: workbooks and papers that are exported, and the backups and copies made before. Backups made from now on have the password that the book has at that time.</source>
        <translation>Sổ có mật khẩu thì được mã hóa toàn bộ. Quên mật khẩu là không mở lại được sổ nữa, không ai giúp được, kể cả người làm ra chương trình: hãy ghi mật khẩu ra giấy và cất nơi an toàn.
Không được mã hóa: tệp Excel và tệp PDF đã xuất, các bản sao lưu và bản chép làm trước đây. Bản sao lưu làm từ nay mang mật khẩu của sổ lúc sao lưu.</translation>
    </message>
    <message>
        <source>short: better %1 letters or more</source>
        <translation>ngắn: nên từ %1 ký tự trở lên</translation>
    </message>
</context>
<context>
    <name>SettingDialog</name>
    <message>
        <source>%1. Present value: %2. How sure it is: %3 (%4).</source>
        <translation>%1. Giá trị hiện nay: %2. Độ tin cậy: %3 (mức %4).</translation>
    </message>
    <message>
        <source>&amp;See what it changes</source>
        <translation>&amp;Xem thay đổi</translation>
    </message>
    <message>
        <source>Article or part of the document</source>
        <translation>Điều, khoản, mục của văn bản</translation>
    </message>
    <message>
        <source>Change a setting of %1</source>
        <translation>Sửa thiết đặt của quy tắc %1</translation>
    </message>
    <message>
        <source>Change an age of retirement</source>
        <translation>Sửa tuổi nghỉ hưu</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Áp dụng từ ngày</translation>
    </message>
    <message>
        <source>Do not leave this blank.</source>
        <translation>Không được để trống.</translation>
    </message>
    <message>
        <source>Document that allows it</source>
        <translation>Văn bản cho phép (số, ngày, cơ quan)</translation>
    </message>
    <message>
        <source>Give a whole value.</source>
        <translation>Ghi giá trị đầy đủ.</translation>
    </message>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Ghi đủ ngày/tháng/năm.</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>mỗi dòng một mục</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Default again</source>
        <translation>Về mặc định</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Mặc định: %1</translation>
    </message>
    <message>
        <source>Left blank: %1</source>
        <translation>Để trống: %1</translation>
    </message>
    <message>
        <source>The office has set this itself.</source>
        <translation>Cơ quan đã đặt riêng.</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>ví dụ: %1</translation>
    </message>
</context>
<context>
    <name>SignersPage</name>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Xuống</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Lên</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(chưa ghi tên)</translation>
    </message>
    <message>
        <source>A paper takes the first who may sign for its body, kind and day; another can be chosen when it is made. The marks (T/M or TM.) come from the form.</source>
        <translation>Văn bản lấy người đầu tiên trong danh sách được ký cho cơ quan, loại văn bản và ngày đó; khi in có thể chọn người khác. Chữ T/M hay TM. do thể thức quyết định.</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Quyền hạn</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dùng cho</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Từ – đến</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>On behalf of, on the order of</source>
        <translation>Thay mặt, thừa lệnh của</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Post (in capitals)</source>
        <translation>Chức vụ (chữ in hoa)</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Ký với quyền hạn</translation>
    </message>
    <message>
        <source>Signs for the post of</source>
        <translation>Ký thay chức vụ</translation>
    </message>
    <message>
        <source>Signs from</source>
        <translation>Ký từ ngày</translation>
    </message>
    <message>
        <source>Signs until</source>
        <translation>Ký đến ngày</translation>
    </message>
    <message>
        <source>always</source>
        <translation>không giới hạn</translation>
    </message>
</context>
<context>
    <name>SigningFields</name>
    <message>
        <source>By the settings: %1</source>
        <translation>Theo thiết lập: %1</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Không đóng dấu</translation>
    </message>
    <message>
        <source>Secrecy mark</source>
        <translation>Độ mật</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>nobody is set</source>
        <translation>chưa đặt người ký</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không đóng dấu</translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message>
        <source>&amp;View, print…</source>
        <translation>&amp;Xem, in…</translation>
    </message>
    <message>
        <source>Choose or type the meeting.</source>
        <translation>Chọn hoặc ghi tên hội nghị.</translation>
    </message>
    <message>
        <source>Date (left blank: dots)</source>
        <translation>Ngày (để trống thì in dấu chấm)</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Kind of slip</source>
        <translation>Loại phiếu</translation>
    </message>
    <message>
        <source>Lines to write names on</source>
        <translation>Số dòng để ghi tên</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Number of slips</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Slips for votes</source>
        <translation>Phiếu biểu quyết, lấy ý kiến</translation>
    </message>
    <message>
        <source>Two slips on an A4 page, with a line to cut along. People on them: %1.</source>
        <translation>Mỗi trang A4 có hai phiếu, ở giữa có đường cắt. Số người trên phiếu: %1.</translation>
    </message>
    <message>
        <source>Type a number from 1 on.</source>
        <translation>Ghi một số từ 1 trở lên.</translation>
    </message>
</context>
<context>
    <name>SourceActs</name>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Export the rotation source to Excel</source>
        <translation>Xuất nguồn luân chuyển ra Excel</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Put to the Committee…</source>
        <translation>Trình Ban Thường vụ…</translation>
    </message>
    <message>
        <source>Record its word…</source>
        <translation>Ghi kết quả duyệt…</translation>
    </message>
    <message>
        <source>Rotation source</source>
        <translation>Nguồn luân chuyển</translation>
    </message>
</context>
<context>
    <name>SourceDecisionDialog</name>
    <message>
        <source>Date of the document</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Records “%1” for %2 people, by %3 of %4.</source>
        <translation>Sẽ ghi “%1” cho %2 người, theo %3 ngày %4.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>The word of the Standing Committee</source>
        <translation>Kết quả duyệt của Ban Thường vụ</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Add %1 people</source>
        <translation>Thêm %1 người</translation>
    </message>
    <message>
        <source>Add from the approved source list of %1</source>
        <translation>Thêm từ danh sách nguồn đã duyệt năm %1</translation>
    </message>
    <message>
        <source>For each a rotation in state “Dự kiến” is made, with what the plan states of the post.</source>
        <translation>Mỗi người được lập một trường hợp luân chuyển ở trạng thái “Dự kiến”, với vị trí, mục đích, thời hạn và thời gian bắt đầu của kế hoạch.</translation>
    </message>
    <message>
        <source>For the post (nobody yet for / wanted)</source>
        <translation>Cho vị trí (chưa có người / cần)</translation>
    </message>
    <message>
        <source>More are chosen than the plan still wants for this post: %1 for %2.</source>
        <translation>Số người chọn nhiều hơn số còn cần của vị trí này: %1 người cho %2 chỗ.</translation>
    </message>
    <message>
        <source>Nobody on the list fits the search.</source>
        <translation>Không có ai trong danh sách khớp với từ tìm.</translation>
    </message>
    <message>
        <source>Nobody on the source list of %1 is approved yet. Record the approval in the tab of the planning pool.</source>
        <translation>Danh sách nguồn năm %1 chưa có ai được duyệt. Ghi kết quả duyệt ở trang Quy hoạch.</translation>
    </message>
    <message>
        <source>Reading the source list</source>
        <translation>Đang đọc danh sách nguồn</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Tìm theo tên, mã</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Cadre</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ngày duyệt</translation>
    </message>
    <message>
        <source>Document of the Committee</source>
        <translation>Số văn bản duyệt</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Nơi đề xuất</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Ngày đề xuất</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Choose a person in the list to see the line here, or add somebody.</source>
        <translation>Chọn một người trong danh sách để xem ở đây, hoặc thêm người.</translation>
    </message>
    <message>
        <source>Choose a person in the list to see the line here.</source>
        <translation>Chọn một người trong danh sách để xem ở đây.</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Thêm vào nguồn luân chuyển</translation>
    </message>
    <message>
        <source>Open the cadre</source>
        <translation>Mở hồ sơ cán bộ</translation>
    </message>
    <message>
        <source>Propose a rotation</source>
        <translation>Đề xuất luân chuyển</translation>
    </message>
    <message>
        <source>Rotation source of %1</source>
        <translation>Nguồn luân chuyển năm %1</translation>
    </message>
    <message>
        <source>Stored as soon as the cadre is chosen.</source>
        <translation>Được lưu ngay khi đã chọn cán bộ.</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Takes the line out of the book; undo brings it back</source>
        <translation>Xóa khỏi danh sách của năm; có thể hoàn tác</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>%1 people on the list of %2</source>
        <translation>%1 người trong nguồn năm %2</translation>
    </message>
    <message>
        <source>Add a cadre</source>
        <translation>Thêm cán bộ</translation>
    </message>
    <message>
        <source>Add from the pool…</source>
        <translation>Thêm từ quy hoạch…</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>Find proposals…</source>
        <translation>Tìm đề xuất…</translation>
    </message>
    <message>
        <source>Nobody is on the rotation source of %1 yet. Let the book propose people, or add them by hand.</source>
        <translation>Nguồn luân chuyển năm %1 chưa có ai. Để chương trình tìm đề xuất, hoặc thêm bằng tay.</translation>
    </message>
    <message>
        <source>Nobody is on the rotation source of %1.</source>
        <translation>Nguồn luân chuyển năm %1 chưa có ai.</translation>
    </message>
    <message>
        <source>Nobody on this list fits the filters.</source>
        <translation>Không có ai trong danh sách khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>Rotation source</source>
        <translation>Nguồn luân chuyển</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Tìm theo tên, mã</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>State not recorded</source>
        <translation>Chưa ghi trạng thái</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Năm %1</translation>
    </message>
    <message>
        <source>Year of the source list</source>
        <translation>Năm của danh sách nguồn</translation>
    </message>
</context>
<context>
    <name>SourceModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Được quy hoạch</translation>
    </message>
    <message>
        <source>Present post</source>
        <translation>Chức vụ hiện nay</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>Ngày đề xuất</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Đang có</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Make a new book…</source>
        <translation>&amp;Tạo sổ mới…</translation>
    </message>
    <message>
        <source>&amp;Open a book…</source>
        <translation>Mở &amp;sổ…</translation>
    </message>
    <message>
        <source>A book is one file that holds the cadres, the planning and the rotations.</source>
        <translation>Sổ là một tệp chứa toàn bộ cán bộ, quy hoạch và luân chuyển.</translation>
    </message>
    <message>
        <source>No book is open</source>
        <translation>Chưa mở sổ nào</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Mở gần đây</translation>
    </message>
</context>
<context>
    <name>StartingTitlesDialog</name>
    <message>
        <source>%1: %2 titles, %3 of them new</source>
        <translation>%1: %2 chức danh, trong đó %3 chưa có</translation>
    </message>
    <message>
        <source>A draft to start from. Ranks, key posts and posts not for locals are proposals: the office confirms or changes each line against the province's own list. Nothing that is there is overwritten.</source>
        <translation>Dự thảo để bắt đầu. Bậc, chức danh chủ chốt và chức danh không là người địa phương chỉ là gợi ý: cơ quan đối chiếu danh mục của tỉnh rồi xác nhận hoặc sửa từng dòng. Những gì đã có không bị ghi đè.</translation>
    </message>
    <message>
        <source>Add %1 titles</source>
        <translation>Thêm %1 chức danh</translation>
    </message>
    <message>
        <source>Load proposed titles</source>
        <translation>Nạp chức danh gợi ý</translation>
    </message>
    <message>
        <source>Titles that will be added</source>
        <translation>Các chức danh sẽ thêm</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>%1 Checked by the day %2, not today</source>
        <translation>%1 Kiểm tra theo ngày %2, không phải hôm nay</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 ngày trước</translation>
    </message>
    <message>
        <source>Checked by the day %1</source>
        <translation>Kiểm tra theo ngày %1</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Mọi thay đổi đã lưu</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Chỉ xem</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Đã lưu %1</translation>
    </message>
    <message>
        <source>USB copy: %1</source>
        <translation>Bản sao USB: %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Draft</source>
        <translation>Dự thảo</translation>
    </message>
    <message>
        <source>Draft: it bears DỰ THẢO until nothing is missing (now: %1).</source>
        <translation>Dự thảo: văn bản mang chữ DỰ THẢO đến khi đủ, hiện còn thiếu %1 ô.</translation>
    </message>
    <message>
        <source>Issued: %1, %2. These are the pages as they were kept; every print is the same.</source>
        <translation>Đã ban hành: %1, ngày %2. Đây là bản đã lưu; lần in nào cũng giống nhau.</translation>
    </message>
    <message>
        <source>Nothing is missing: it prints as a final paper.</source>
        <translation>Đủ: in được bản chính thức.</translation>
    </message>
    <message>
        <source>This paper cannot be printed.</source>
        <translation>Không in được văn bản này.</translation>
    </message>
</context>
<context>
    <name>StepCell</name>
    <message>
        <source>by %1</source>
        <translation>hạn %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>As it stands now:</source>
        <translation>Theo hồ sơ hiện nay:</translation>
    </message>
    <message>
        <source>Done together with the decision (take a tick away to leave it as it is):</source>
        <translation>Thực hiện cùng quyết định (bỏ dấu để giữ nguyên):</translation>
    </message>
    <message>
        <source>Post history: %1 begins on %2.</source>
        <translation>Quá trình công tác: bắt đầu giữ chức vụ %1 từ %2.</translation>
    </message>
    <message>
        <source>Post history: %1 ends, last day %2.</source>
        <translation>Quá trình công tác: thôi giữ chức vụ %1, ngày cuối %2.</translation>
    </message>
    <message>
        <source>The post history stays as it is.</source>
        <translation>Quá trình công tác giữ nguyên.</translation>
    </message>
    <message>
        <source>✓ Nothing stands against it, as far as the records say.</source>
        <translation>✓ Không có vướng mắc theo các dữ liệu đã ghi.</translation>
    </message>
</context>
<context>
    <name>SubjectBox</name>
    <message>
        <source>Exception for</source>
        <translation>Ngoại lệ cho</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Của ai</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Put %1 people</source>
        <translation>Trình %1 người</translation>
    </message>
    <message>
        <source>Put to the Standing Committee</source>
        <translation>Trình Ban Thường vụ</translation>
    </message>
    <message>
        <source>These people of the rotation source are put to the Standing Committee:</source>
        <translation>Trình Ban Thường vụ những người sau đây trong nguồn luân chuyển:</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>%1 questions are open. They stay on the list of this window until they are answered.</source>
        <translation>Còn %1 việc chưa quyết định. Các việc này ở lại danh sách của cửa sổ Sắp xếp đơn vị cho đến khi có trả lời.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về việc</translation>
    </message>
    <message>
        <source>Needs a human word</source>
        <translation>Việc cần quyết định</translation>
    </message>
    <message>
        <source>New units</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Không còn việc nào chờ quyết định.</translation>
    </message>
    <message>
        <source>People left without a post</source>
        <translation>Người chưa có chức vụ mới</translation>
    </message>
    <message>
        <source>Places that end</source>
        <translation>Địa bàn kết thúc</translation>
    </message>
    <message>
        <source>Planning entries moved</source>
        <translation>Quy hoạch chuyển sang</translation>
    </message>
    <message>
        <source>Planning entries taken off</source>
        <translation>Quy hoạch đưa ra</translation>
    </message>
    <message>
        <source>Posts given up by people</source>
        <translation>Lượt thôi giữ chức vụ</translation>
    </message>
    <message>
        <source>Posts made or changed</source>
        <translation>Vị trí thêm hoặc sửa</translation>
    </message>
    <message>
        <source>Posts taken up by people</source>
        <translation>Lượt nhận chức vụ mới</translation>
    </message>
    <message>
        <source>Rotations changed</source>
        <translation>Luân chuyển thay đổi</translation>
    </message>
    <message>
        <source>Units that end</source>
        <translation>Đơn vị kết thúc</translation>
    </message>
    <message>
        <source>What has to be decided</source>
        <translation>Nội dung cần quyết định</translation>
    </message>
    <message>
        <source>Will be written</source>
        <translation>Sẽ ghi vào sổ</translation>
    </message>
</context>
<context>
    <name>TakeNumber</name>
    <message>
        <source>&amp;Take the next number</source>
        <translation>&amp;Lấy số</translation>
    </message>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Nhập đủ ngày: ngày/tháng/năm.</translation>
    </message>
</context>
<context>
    <name>TemplateEdit</name>
    <message>
        <source>Text of the template</source>
        <translation>Lời văn của mẫu</translation>
    </message>
</context>
<context>
    <name>TemplatesWindow</name>
    <message>
        <source>&amp;Back to the program's text</source>
        <translation>&amp;Về mẫu gốc</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Xuất mẫu…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Tìm</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Nhập mẫu…</translation>
    </message>
    <message>
        <source>&amp;Save and use</source>
        <translation>&amp;Lưu và dùng</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>Các &amp;bản…</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>Lý &amp;do sửa</translation>
    </message>
    <message>
        <source>F&amp;rame</source>
        <translation>T&amp;hể thức</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Bỏ phần vừa sửa</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Cách viết</translation>
    </message>
    <message>
        <source>If you go on, what you wrote is lost. Export it first if you want to keep it with its mistakes.</source>
        <translation>Nếu tiếp tục, phần vừa sửa sẽ mất. Muốn giữ bản còn lỗi thì xuất ra tệp trước.</translation>
    </message>
    <message>
        <source>Look at it &amp;with</source>
        <translation>X&amp;em với</translation>
    </message>
    <message>
        <source>Mend the mistakes first: they are listed under the text.</source>
        <translation>Sửa hết lỗi trước: các lỗi liệt kê bên dưới ô soạn.</translation>
    </message>
    <message>
        <source>Mistakes (%1), values missing (%2)</source>
        <translation>Lỗi (%1), thiếu giá trị (%2)</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>Ô điền</translation>
    </message>
    <message>
        <source>Templates of the papers</source>
        <translation>Mẫu văn bản</translation>
    </message>
    <message>
        <source>The text is the one in use already.</source>
        <translation>Lời văn này chính là bản đang dùng.</translation>
    </message>
    <message>
        <source>The text of “%1” was changed and is not saved.</source>
        <translation>Mẫu “%1” đã sửa mà chưa lưu.</translation>
    </message>
    <message>
        <source>This book is open for reading only.</source>
        <translation>Sổ đang mở ở chế độ chỉ đọc.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>đã sửa, chưa lưu</translation>
    </message>
    <message>
        <source>printed from the text of the program</source>
        <translation>in theo mẫu gốc của chương trình</translation>
    </message>
    <message>
        <source>printed from version %1 of the office</source>
        <translation>in theo bản %1 của đơn vị</translation>
    </message>
    <message>
        <source>why the text is changed (may be blank)</source>
        <translation>vì sao sửa mẫu (có thể để trống)</translation>
    </message>
</context>
<context>
    <name>TextEdit</name>
    <message>
        <source>not recorded</source>
        <translation>chưa có</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <source>Export the text</source>
        <translation>Xuất mẫu ra tệp</translation>
    </message>
    <message>
        <source>Import a text</source>
        <translation>Nhập mẫu từ tệp</translation>
    </message>
    <message>
        <source>Templates (*.txt)</source>
        <translation>Mẫu văn bản (*.txt)</translation>
    </message>
</context>
<context>
    <name>TitleModel</name>
    <message>
        <source>Rank</source>
        <translation>Bậc</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Tiêu chuẩn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Chức danh</translation>
    </message>
</context>
<context>
    <name>TitleStandards</name>
    <message>
        <source>Add a standard</source>
        <translation>Thêm tiêu chuẩn</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Hiệu lực đến</translation>
    </message>
    <message>
        <source>Kind of standard</source>
        <translation>Tiêu chuẩn</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>Mức tối thiểu</translation>
    </message>
    <message>
        <source>No standard is recorded: nothing is asked of who takes this post.</source>
        <translation>Chưa ghi tiêu chuẩn nào cho chức danh này nên quy tắc LC09 không xét.</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Tiêu chuẩn</translation>
    </message>
    <message>
        <source>Title standards</source>
        <translation>Tiêu chuẩn chức danh</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
</context>
<context>
    <name>TitleStandardsDialog</name>
    <message>
        <source>Rule LC09 compares these with the education recorded of the cadre on the day of the decision.</source>
        <translation>Quy tắc LC09 đối chiếu các tiêu chuẩn này với trình độ ghi trong hồ sơ cán bộ, tính vào ngày quyết định luân chuyển.</translation>
    </message>
    <message>
        <source>Title standards</source>
        <translation>Tiêu chuẩn chức danh</translation>
    </message>
</context>
<context>
    <name>TitleStandardsEditor</name>
    <message>
        <source>Choose a title to see what it asks for.</source>
        <translation>Chọn một chức danh để xem và ghi tiêu chuẩn.</translation>
    </message>
    <message>
        <source>No title fits this search.</source>
        <translation>Không có chức danh nào khớp.</translation>
    </message>
    <message>
        <source>Search by title or code</source>
        <translation>Tìm theo tên hoặc mã chức danh</translation>
    </message>
    <message>
        <source>The catalogue has no titles yet.</source>
        <translation>Danh mục chưa có chức danh nào.</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Chức danh</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>&amp;Use this version again</source>
        <translation>&amp;Dùng lại bản này</translation>
    </message>
    <message>
        <source>&amp;What changes from this version to</source>
        <translation>&amp;So bản này với</translation>
    </message>
    <message>
        <source>Both texts are the same.</source>
        <translation>Hai bên giống nhau.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người lưu</translation>
    </message>
    <message>
        <source>Choose a version to see what differs.</source>
        <translation>Chọn một bản để xem khác ở đâu.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Khác biệt</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>Lưu lúc</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các bản</translation>
    </message>
    <message>
        <source>Versions of the template: %1</source>
        <translation>Các bản của mẫu: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>of the program</source>
        <translation>mẫu gốc</translation>
    </message>
    <message>
        <source>the text in the window</source>
        <translation>lời văn đang soạn</translation>
    </message>
    <message>
        <source>the text in use</source>
        <translation>bản đang dùng</translation>
    </message>
    <message>
        <source>the text of the program</source>
        <translation>mẫu gốc của chương trình</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>bản %1</translation>
    </message>
</context>
<context>
    <name>VotesSection</name>
    <message>
        <source>Add a vote</source>
        <translation>Thêm phiếu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>No vote is recorded.</source>
        <translation>Chưa ghi phiếu quy hoạch.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Phiếu quy hoạch</translation>
    </message>
</context>
<context>
    <name>WaiverDialog</name>
    <message>
        <source>A date cannot be read. Mend it or empty the field.</source>
        <translation>Có ngày không đọc được. Sửa lại hoặc để trống ô đó.</translation>
    </message>
    <message>
        <source>As far as the records say, this rule is not broken: no exception is needed.</source>
        <translation>Theo hồ sơ hiện có, quy tắc này không bị vi phạm nên chưa cần ngoại lệ.</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Thẩm quyền</translation>
    </message>
    <message>
        <source>Choose for whom or for which rotation the exception is.</source>
        <translation>Chọn cán bộ hoặc trường hợp luân chuyển cần ngoại lệ.</translation>
    </message>
    <message>
        <source>Choose the rule from which it is an exception.</source>
        <translation>Chọn quy tắc cần ngoại lệ.</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ngoại lệ</translation>
    </message>
    <message>
        <source>Put down the consent</source>
        <translation>Ghi đồng ý</translation>
    </message>
    <message>
        <source>Put down the refusal</source>
        <translation>Ghi không đồng ý</translation>
    </message>
    <message>
        <source>Put down the request</source>
        <translation>Ghi đề nghị</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>The breach stands as long as no exception is granted.</source>
        <translation>Vi phạm vẫn còn cho đến khi ngoại lệ được đồng ý.</translation>
    </message>
    <message>
        <source>The rules do not judge such a subject by itself.</source>
        <translation>Các quy tắc không xét riêng loại đối tượng này.</translation>
    </message>
    <message>
        <source>This exception is not valid on the day that counts: the breach stands as before.</source>
        <translation>Ngoại lệ này không có hiệu lực vào ngày được xét: vi phạm vẫn như trước.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Hiệu lực đến</translation>
    </message>
    <message>
        <source>With this exception the breach stands in nobody's way.</source>
        <translation>Với ngoại lệ này, vi phạm không còn cản trở việc ban hành quyết định.</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Rút đề nghị</translation>
    </message>
    <message>
        <source>by the regulation: %1</source>
        <translation>theo quy định: %1</translation>
    </message>
</context>
<context>
    <name>WaiverModel</name>
    <message>
        <source>Authority</source>
        <translation>Thẩm quyền</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Exception for</source>
        <translation>Ngoại lệ cho</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation>Còn cần</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Hiệu lực đến</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>không còn</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>WaiverSection</name>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Document, authority</source>
        <translation>Văn bản, thẩm quyền</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ngoại lệ</translation>
    </message>
    <message>
        <source>No exception is recorded.</source>
        <translation>Chưa ghi ngoại lệ nào.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Request an exception…</source>
        <translation>Đề nghị ngoại lệ…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Hiệu lực</translation>
    </message>
</context>
<context>
    <name>WaiversWindow</name>
    <message>
        <source>%1 of %2 exceptions</source>
        <translation>%1 trong %2 ngoại lệ</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ngoại lệ</translation>
    </message>
    <message>
        <source>No exception fits these filters.</source>
        <translation>Không có ngoại lệ nào khớp với bộ lọc.</translation>
    </message>
    <message>
        <source>No exception is recorded. Request one here, or from a finding in the panel.</source>
        <translation>Chưa ghi ngoại lệ nào. Đề nghị ở đây, hoặc từ một kết luận trong bảng kết quả kiểm tra.</translation>
    </message>
    <message>
        <source>Only those no longer needed</source>
        <translation>Chỉ ngoại lệ không còn cần</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Mở hồ sơ để sửa</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Request an exception…</source>
        <translation>Đề nghị ngoại lệ…</translation>
    </message>
    <message>
        <source>Search by name, code, rule or document</source>
        <translation>Tìm theo họ tên, mã, quy tắc hoặc số văn bản</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>WholeDayEdit</name>
    <message>
        <source>Give the whole date: day/month/year.</source>
        <translation>Ghi đủ ngày/tháng/năm.</translation>
    </message>
</context>
<context>
    <name>WhyNotWindow</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Chép thành văn bản</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Looking at who is planned for this post…</source>
        <translation>Đang xem ai được quy hoạch vị trí này…</translation>
    </message>
    <message>
        <source>Nobody in the planning pool is planned for this post.</source>
        <translation>Chưa có ai được quy hoạch vào vị trí này.</translation>
    </message>
    <message>
        <source>Pick a cadre, a unit and a post to see every rule with its verdict.</source>
        <translation>Chọn cán bộ, đơn vị và chức danh đến để xem từng quy tắc và kết luận.</translation>
    </message>
    <message>
        <source>Pick a post to see who is planned for it.</source>
        <translation>Chọn vị trí để xem ai được quy hoạch vào đó.</translation>
    </message>
    <message>
        <source>Planned for this post</source>
        <translation>Được quy hoạch vị trí này</translation>
    </message>
    <message>
        <source>Planned for this post: %1. Least in the way first; choose one to see why.</source>
        <translation>Được quy hoạch vị trí này: %1 người, ít vướng nhất đứng trước; chọn một người để xem vì sao.</translation>
    </message>
    <message>
        <source>Propose this rotation</source>
        <translation>Đề xuất luân chuyển này</translation>
    </message>
    <message>
        <source>Who is planned for the post</source>
        <translation>Ai được quy hoạch vị trí</translation>
    </message>
    <message>
        <source>Why not? A cadre and a post</source>
        <translation>Vì sao không? Một cán bộ và một vị trí</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Ages, terms and deadlines are judged by this day. Usually it is today.</source>
        <translation>Tuổi, nhiệm kỳ và thời hạn được tính đến ngày này. Thường là hôm nay.</translation>
    </message>
    <message>
        <source>Books (*.lccb)</source>
        <translation>Sổ luân chuyển (*.lccb)</translation>
    </message>
    <message>
        <source>Check by the day</source>
        <translation>Kiểm tra theo ngày</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Everybody in the book</source>
        <translation>Tất cả cán bộ trong sổ</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>Xuất ra Excel</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Đã xuất ra %1</translation>
    </message>
    <message>
        <source>Exported to Excel</source>
        <translation>Đã xuất ra Excel</translation>
    </message>
    <message>
        <source>Exporting to Excel</source>
        <translation>Xuất ra Excel</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Nhập từ Excel</translation>
    </message>
    <message>
        <source>List of cadres (short)</source>
        <translation>Danh sách trích ngang</translation>
    </message>
    <message>
        <source>New book</source>
        <translation>Sổ mới</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Đã phục hồi</translation>
    </message>
    <message>
        <source>Restored. The book that was replaced is kept as %1.</source>
        <translation>Đã phục hồi. Sổ bị thay được giữ lại tại %1.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Phục hồi</translation>
    </message>
    <message>
        <source>Where the restored book goes</source>
        <translation>Đặt sổ phục hồi ở đâu</translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation>Chọn bản sao lưu</translation>
    </message>
    <message>
        <source>province.lccb</source>
        <translation>tinh.lccb</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>&amp;Number of the report</source>
        <translation>&amp;Số của báo cáo</translation>
    </message>
    <message>
        <source>&amp;Take the next number</source>
        <translation>&amp;Lấy số</translation>
    </message>
    <message>
        <source>Each line is a paragraph. What is left empty is printed as dotted lines, as a draft.</source>
        <translation>Mỗi dòng là một đoạn. Phần để trống được in thành dòng chấm, văn bản có dấu DỰ THẢO.</translation>
    </message>
    <message>
        <source>from the register</source>
        <translation>lấy từ sổ văn bản</translation>
    </message>
</context>
<context>
    <name>YearEdit</name>
    <message>
        <source>year</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>“%1” is not a year. Type four digits, for example 2026.</source>
        <translation>“%1” không phải là năm. Nhập bốn chữ số, ví dụ 2026.</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>%1: %2 deadlines</source>
        <translation>%1: %2 việc</translation>
    </message>
    <message>
        <source>; %1 around this day, known to the month or year only</source>
        <translation>; %1 việc quanh ngày này chỉ biết đến tháng hoặc năm</translation>
    </message>
    <message>
        <source>Deadlines of the day</source>
        <translation>Thời hạn trong ngày</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>Năm sau</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Thick frame: something begins to be wrong. Thin frame: due, announced or over.</source>
        <translation>Khung đậm: có vi phạm phát sinh. Khung mảnh: đến hạn, báo trước hoặc tự hết.</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Năm %1</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>%1: %2 deadlines</source>
        <translation>%1: %2 việc</translation>
    </message>
    <message>
        <source>+ %1 day unknown</source>
        <translation>+ %1 chưa rõ ngày</translation>
    </message>
    <message>
        <source>Deadlines of the year</source>
        <translation>Thời hạn trong năm</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>Tháng %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 việc khác</translation>
    </message>
</context>
<context>
    <name>YesNoBox</name>
    <message>
        <source>not recorded</source>
        <translation>chưa có</translation>
    </message>
</context>
</TS>
