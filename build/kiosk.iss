; Installer for Windows, from dist\kiosk: iscc build\kiosk.iss
#define Handle FileOpen("..\dist\kiosk\VERSION")
#define KioskVersion Trim(FileRead(Handle))
#expr FileClose(Handle)

[Setup]
AppId={{6C0B1C57-6B0A-4C0E-9D0F-3A1C6E9B7D21}
AppName=Great Stone Kiosk
AppVersion={#KioskVersion}
AppPublisher=The Great Stone Kiosk contributors
DefaultDirName={autopf}\Great Stone Kiosk
DisableProgramGroupPage=yes
LicenseFile=..\dist\kiosk\LICENCES.txt
OutputDir=..\dist
OutputBaseFilename=great-stone-kiosk-{#KioskVersion}-windows-setup
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
Compression=lzma2
SolidCompression=yes

[Files]
Source: "..\dist\kiosk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Tasks]
Name: autostart; Description: "Start the kiosk when anybody signs in"; Flags: unchecked

[Icons]
Name: "{autoprograms}\Great Stone Kiosk"; Filename: "{app}\kiosk.exe"
Name: "{commonstartup}\Great Stone Kiosk"; Filename: "{app}\kiosk.exe"; Parameters: "supervise"; Tasks: autostart

[UninstallDelete]
Type: filesandordirs; Name: "{app}"
