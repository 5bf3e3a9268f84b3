"""The version of the distribution, where it can be had without a look at what is installed, which takes 20 ms."""

VERSION = "0.1.0"
