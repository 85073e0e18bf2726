"""The window of the reports sơ kết and tổng kết."""
