# The course in a container:  docker build -t chainrule .  &&  docker run -p 127.0.0.1:8888:8888 chainrule
# The log shows the address with its token. docs/teaching.md says how to keep what students write.

FROM eclipse-temurin:17-jdk-jammy AS base
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 python3-venv fonts-dejavu-core \
 && rm -rf /var/lib/apt/lists/*

# the library, the environment and the kernel; Maven's downloads stay behind in this stage
FROM base AS build
COPY . /opt/chainrule
WORKDIR /opt/chainrule
RUN python3 course.py setup

FROM base
RUN useradd --create-home --uid 1000 student
COPY --from=build /opt/chainrule /opt/chainrule
USER student
WORKDIR /home/student
EXPOSE 8888
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD python3 -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8888/api')"
CMD ["python3", "/opt/chainrule/course.py", "lab", "--no-browser", "--notebooks", "/home/student/chainrule", "--port", "8888", "--address", "0.0.0.0"]
