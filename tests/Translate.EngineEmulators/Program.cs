using System.CommandLine;
using Translate.EngineEmulators.LibreTranslate;

var command = new RootCommand("Emulates translation services on this machine.") { LibreTranslateEmulator.CreateCommand() };
return await command.Parse(args).InvokeAsync();
