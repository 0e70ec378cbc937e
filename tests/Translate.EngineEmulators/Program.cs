using System.CommandLine;
using Translate.EngineEmulators.Chat;

return await new RootCommand("Emulates the services of engines on this machine.") { ChatCommand.Create() }.Parse(args).InvokeAsync();
