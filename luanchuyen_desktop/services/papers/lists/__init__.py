"""The papers that are tables: trích ngang, source list, annexes of the plan; each as PDF, Excel, Word."""
