using System.CommandLine;
using Translate.EngineEmulators.DeepL;
using Translate.EngineEmulators.LibreTranslate;

var command = new RootCommand("Emulates translation services on this machine.") { DeepLEmulator.CreateCommand(), LibreTranslateEmulator.CreateCommand() };
return await command.Parse(args).InvokeAsync();
