@echo off
rem Starts Mostrador on Windows. A double click opens the till; "mostrador.cmd demo" rehearses.
setlocal
set "PYTHON=python"
where py >nul 2>nul && set "PYTHON=py -3"
%PYTHON% "%~dp0mostrador" %*
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="9009" echo Instale Python 3.14 y vuelva a intentar. Install Python 3.14 and try again.
if not "%CODE%"=="0" if "%~1"=="" pause
exit /b %CODE%
