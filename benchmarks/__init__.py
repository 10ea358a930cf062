"""Throughput and accuracy of govner, beside what people would use instead."""
