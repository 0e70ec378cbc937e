using Translate.Emulation;

return await EmulatorCommand.Create().Parse(args).InvokeAsync();
