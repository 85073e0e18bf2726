# Everything happens in tools/dev.py, which also works where there is no make.
PYTHON ?= python3

.PHONY: run test lint pictures package bench setup
run test lint pictures package bench setup:
	$(PYTHON) tools/dev.py $@ $(ARGS)
