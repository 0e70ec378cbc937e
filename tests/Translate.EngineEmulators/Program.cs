using System.CommandLine;
using Translate.EngineEmulators.Chat;
using Translate.EngineEmulators.DeepL;
using Translate.EngineEmulators.LibreTranslate;

var command = new RootCommand("Emulates translation services on this machine.")
{
    ChatCommand.Create(),
    DeepLEmulator.CreateCommand(),
    LibreTranslateEmulator.CreateCommand(),
};
return await command.Parse(args).InvokeAsync();
