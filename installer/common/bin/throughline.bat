@echo off
rem Starts Throughline with the Java that JAVA_HOME names, else with the one on the PATH.
rem THROUGHLINE_JAVA_OPTIONS may add options for the JVM, for instance -Xmx2g.
setlocal
set "NEEDED=25"
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"

if defined JAVA_HOME goto named
set "JAVA="
for %%I in (java.exe) do set "JAVA=%%~$PATH:I"
if defined JAVA goto found
echo Throughline found no Java: JAVA_HOME is not set and there is no java on the PATH.>&2
goto remedy

:named
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto found
echo Throughline found no Java: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it.>&2
goto remedy

:found
set "VERSION="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2^>^&1 ^| findstr /c:" version ""') do if not defined VERSION set "VERSION=%%~V"
set "MAJOR="
for /f "delims=.-+" %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR (
    echo Throughline found no working Java: "%JAVA%" does not tell its version.>&2
    goto remedy
)
if %MAJOR% geq %NEEDED% goto start
echo Throughline needs Java %NEEDED% or newer; "%JAVA%" is Java %MAJOR%.>&2
goto remedy

:start
rem Where a process lives long and draws nothing. Lucene compares vectors faster with the module, worth the line that the JVM
rem prints about it. So little lives on the heap that a collector with one thread is as quick and leaves 220 MB to others.
set "SERVING="
echo " %* " | findstr /c:" serve " >nul && set "SERVING=--add-modules=jdk.incubator.vector -XX:-UseG1GC -XX:+UseSerialGC"
"%JAVA%" "@%HOME_DIR%\lib\java-options" %SERVING% %THROUGHLINE_JAVA_OPTIONS% --module-path "%HOME_DIR%\lib\javafx" --class-path "%HOME_DIR%\lib\*" dev.throughline.app.Main %*
exit /b %ERRORLEVEL%

:remedy
echo Install a JDK %NEEDED% or newer, and set JAVA_HOME to its directory or put its bin on the PATH.>&2
exit /b 1
