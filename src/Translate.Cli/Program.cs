using System.CommandLine;
using Translate.Cli;
using Translate.Cli.Commands;

return await CommandLine.RunAsync(
    new RootCommand("Translates Indonesian articles into English, with the terms right and every sentence beside its source.")
    {
        RunCommand.Create(),
        StatusCommand.Create(),
        LinesCommand.Create(),
        SplitCommand.Create(),
        GlossaryCommand.Create(),
        MemoryCommand.Create(),
        EnginesCommand.Create(),
    },
    args);
