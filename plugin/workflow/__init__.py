"""One module per job a person does; joins the rooms below."""
