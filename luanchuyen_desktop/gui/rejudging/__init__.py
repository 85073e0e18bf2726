"""The window “Xét lại quyết định cũ”: old decisions under the law of their time and under that of another day."""
